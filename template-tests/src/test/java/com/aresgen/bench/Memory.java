package com.aresgen.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The resident memory of a process. */
final class Memory {
    private static final double KB_PER_MB = 1024;

    private Memory() {}

    /** In MB, as {@code ps} has it. */
    static double of(Process process) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
        var kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Integer.parseInt(kilobytes.strip()) / KB_PER_MB;
    }
}
