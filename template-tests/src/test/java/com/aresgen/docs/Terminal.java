package com.aresgen.docs;

import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The shell of a reader of the README once {@code infra/local/run} is ready: a folder with {@code .aresgen/env}, and
 * only variables that the reader has set. A curl that is refused fails, and its headers are kept.
 */
final class Terminal {
    private final Path folder;

    Terminal(Path folder) {
        this(folder, RunningApi.eu().newTenant());
    }

    private Terminal(Path folder, Tenant tenant) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.resolve(".aresgen"));
            Files.writeString(folder.resolve(".aresgen/env"), """
                    export ARESGEN_BASE_URL=%s
                    export ARESGEN_API_KEY=%s
                    """.formatted(
                            RunningApi.eu().local().baseUrl(), tenant.admin().text()));
            Files.writeString(folder.resolve(".curlrc"), """
                    fail-with-body
                    dump-header = "%s"
                    """.formatted(folder.resolve("headers")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param headers of the last call's answer, its status line first */
    record Ran(int exit, String output, String errors, List<String> headers) {
        String statusLine() {
            return headers.getFirst();
        }

        Optional<String> header(String name) {
            return headers.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst();
        }
    }

    Ran run(ReadmeBlock block) {
        return run(block.text());
    }

    Ran run(String commands) {
        try {
            var builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
                    .directory(folder.toFile())
                    .redirectError(folder.resolve("errors").toFile());
            builder.environment().keySet().retainAll(List.of("PATH"));
            builder.environment().put("HOME", folder.toString());
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var headers = folder.resolve("headers");
            return new Ran(
                    process.waitFor(),
                    output,
                    Files.readString(folder.resolve("errors")),
                    Files.exists(headers) ? Files.readAllLines(headers) : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
