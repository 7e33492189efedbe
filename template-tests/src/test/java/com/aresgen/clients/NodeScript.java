package com.aresgen.clients;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.values.BearerKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A script of ours, run by Node with one version of the client. It and a test give each other cues by lines. */
final class NodeScript {
    private static final int PATIENCE_SECONDS = 30;

    private final Process process;
    private final String name;

    private NodeScript(Process process, String name) {
        this.process = process;
        this.name = name;
    }

    static NodeScript start(String version, String name, Rehearsal rehearsal) {
        var script = process(NodeModules.folder(), name, rehearsal);
        script.environment().put("CLIENT", version);
        return start(script, name + ".mjs with " + version);
    }

    /** A script that runs a framework in the place of a client. */
    static NodeScript startFramework(String name, Rehearsal rehearsal) {
        return start(process(NodeModules.folder("frameworks"), name, rehearsal), name + ".mjs");
    }

    private static ProcessBuilder process(Path folder, String name, Rehearsal rehearsal) {
        var node = new ProcessBuilder("node", name + ".mjs")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        var key = rehearsal.key();
        var wrong = new BearerKey(
                key.region(), key.keyId(), BearerKey.create(key.region()).secret());
        node.environment().keySet().retainAll(List.of("PATH"));
        node.environment().put("ARESGEN_BASE_URL", rehearsal.api().baseUrl().toString());
        node.environment().put("ARESGEN_API_KEY", key.text());
        node.environment().put("WRONG_API_KEY", wrong.text());
        return node;
    }

    private static NodeScript start(ProcessBuilder node, String name) {
        try {
            var process = node.start();
            CompletableFuture.delayedExecutor(PATIENCE_SECONDS, SECONDS).execute(process::destroyForcibly);
            return new NodeScript(process, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a line to the script's input, then closes it. */
    void cue(String line) {
        try (var in = process.outputWriter()) {
            in.write(line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void succeeds() {
        succeeds(Map.of());
    }

    /** @param cues actions by the line of output that triggers them */
    void succeeds(Map<String, Runnable> cues) {
        var output = new ArrayList<String>();
        try (var lines = process.inputReader()) {
            lines.lines().forEach(line -> {
                cues.getOrDefault(line, () -> output.add(line)).run();
            });
            assertThat(process.waitFor())
                    .as(name + ":\n" + String.join("\n", output))
                    .isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }
}
