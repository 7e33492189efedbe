package com.aresgen.clients.generated;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.clients.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A program that runs to its end and has no variables of our environment but the path. */
record Program(Path folder, List<String> command, Map<String, String> variables) {
    private static final int PATIENCE_SECONDS = 240;

    static Program in(Path folder, String... command) {
        return new Program(folder, List.of(command), Map.of());
    }

    Program with(Map<String, String> added) {
        return new Program(folder, command, added);
    }

    /** The program as a caller of the API. */
    Program as(Rehearsal caller) {
        return with(Map.of(
                "ARESGEN_BASE_URL",
                caller.api().baseUrl().toString(),
                "ARESGEN_API_KEY",
                caller.key().text()));
    }

    /** What the program prints; its exit code must be 0. */
    String output() {
        var ran = run();
        assertThat(ran.exit())
                .as(String.join(" ", command) + "\n" + ran.output())
                .isZero();
        return ran.output();
    }

    /** Whether the program is installed, and ends well. */
    boolean succeeds() {
        try {
            return run().exit() == 0;
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    private Ran run() {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.environment().putAll(variables);
        try {
            var process = builder.start();
            CompletableFuture.delayedExecutor(PATIENCE_SECONDS, SECONDS).execute(process::destroyForcibly);
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Ran(int exit, String output) {}
}
