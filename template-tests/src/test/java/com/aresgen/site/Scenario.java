package com.aresgen.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.suite.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A scenario of {@code infra/site/browser} in Chromium. It and a test give each other cues by lines. */
public final class Scenario implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 300;
    private static final Path CHROMIUM = Path.of(Optional.ofNullable(System.getenv("CHROMIUM"))
            .filter(path -> !path.isEmpty())
            .orElse("/usr/bin/chromium"));

    private final String name;
    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Thread reader;

    private Scenario(String name, Process process) {
        this.name = name;
        this.process = process;
        this.reader = Thread.startVirtualThread(this::read);
    }

    /**
     * Starts a scenario by its name.
     *
     * @param options as {@code browser/run.mjs} describes them
     */
    public static Scenario start(String name, JsonNode options) {
        assertThat(CHROMIUM)
                .as("These tests need Chromium: apt-get install chromium, or name one in CHROMIUM")
                .isExecutable();
        var node = new ProcessBuilder("node", "browser/run.mjs", name, options.toString())
                .directory(Repository.root().resolve("infra/site").toFile())
                .redirectErrorStream(true);
        node.environment().put("CHROMIUM", CHROMIUM.toString());
        try {
            return new Scenario(name, node.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (var output = process.inputReader()) {
            output.lines().forEach(line -> {
                System.out.println(name + ": " + line);
                lines.add(line);
            });
        } catch (IOException | UncheckedIOException _) {
            // The process was ended.
        }
    }

    /** Waits for a line of output. */
    public void hears(String line) throws InterruptedException {
        for (String next = next(); !next.equals(line); next = next()) {
            assertThat(next).as("%s says this before \"%s\"", name, line).doesNotContain("FAILED");
        }
    }

    private String next() throws InterruptedException {
        var line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(line).as("%s is silent for %s s", name, PATIENCE_SECONDS).isNotNull();
        return line;
    }

    /** Writes a line to its input. */
    public void cue(String line) {
        try {
            var input = process.outputWriter();
            input.write(line + "\n");
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void passes() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("%s ends within %s s", name, PATIENCE_SECONDS)
                .isTrue();
        reader.join();
        assertThat(process.exitValue())
                .as("%s:\n%s", name, String.join("\n", lines))
                .isZero();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
