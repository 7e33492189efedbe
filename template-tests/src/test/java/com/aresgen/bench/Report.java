package com.aresgen.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lines of Markdown, printed to the console at once and written to a file at the end. */
final class Report {
    private final StringBuilder lines = new StringBuilder();
    private final PrintStream console;

    Report(PrintStream console) {
        this.console = console;
    }

    void line(String line) {
        lines.append(line).append('\n');
        console.println(line);
    }

    void save(Path file) throws IOException {
        Files.writeString(file, lines);
    }
}
