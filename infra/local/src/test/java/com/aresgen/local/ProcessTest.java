package com.aresgen.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a person runs it, in a folder that looks like the repository. */
final class ProcessTest {
    private static final Pattern BASE_URL = Pattern.compile("ARESGEN_BASE_URL=(\\S+)");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void layOut() throws IOException {
        Files.createDirectories(folder.resolve("infra/local/target"));
        Files.createDirectories(folder.resolve("infra/cdk"));
        link("infra/cdk/templates", "src/test/resources/templates");
        link("infra/local/target/engines", "target/engines");
    }

    @AfterEach
    void removeLinks() throws IOException {
        Files.delete(folder.resolve("infra/cdk/templates"));
        Files.delete(folder.resolve("infra/local/target/engines"));
    }

    @Test
    void a_bad_option_is_one_line_and_a_failure() throws Exception {
        var process = start("--prot", "1");
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(process.errorReader().lines()).containsExactly("Unknown option --prot (--help lists them).");
    }

    @Test
    void help_is_no_failure() throws Exception {
        var process = start("--help");
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(process.inputReader().lines()).anyMatch(line -> line.contains("--memory"));
    }

    @Test
    void it_says_where_it_is_and_ends_when_asked() throws Exception {
        var process = start("--port", "0");
        assertThat(untilReady(process))
                .anyMatch(line -> line.contains("/v1/chat/completions"))
                .anyMatch(line -> line.startsWith("Live:") && line.contains("ws://127.0.0.1:"))
                .anyMatch(line -> line.startsWith("Console:") && line.contains("/v1/console/index.html"))
                .anyMatch(line -> line.startsWith("Editor:") && line.endsWith("/v1/editor/index.html"))
                .anyMatch(line -> line.startsWith("Docs:") && line.contains("/docs/"));
        assertThat(get("/v1/items")).isEqualTo(200);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(".aresgen/env"))))
                .isEqualTo("rw-------");
        assertThat(process.getErrorStream().available())
                .as("lines of libraries")
                .isZero();
        process.destroy();
        assertThat(process.waitFor(3, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void what_was_answered_outlives_being_killed() throws Exception {
        var killed = start("--port", "0");
        untilReady(killed);
        assertThat(get("/v1/store/put")).isEqualTo(200);
        killed.destroyForcibly().waitFor();
        var process = start("--port", "0");
        untilReady(process);
        assertThat(get("/v1/store/transact-check")).isEqualTo(403);
        assertThat(body("/v1/store/get")).isEqualTo("items: 1");
        process.destroy();
        process.waitFor();
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "com.aresgen.local.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).start();
    }

    private static List<String> untilReady(Process process) {
        return process.inputReader()
                .lines()
                .takeWhile(line -> !line.startsWith("Ctrl-C"))
                .toList();
    }

    private int get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request(path), BodyHandlers.discarding()).statusCode();
        }
    }

    private String body(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request(path), BodyHandlers.ofString()).body();
        }
    }

    private HttpRequest request(String path) throws IOException {
        var base = BASE_URL.matcher(Files.readString(folder.resolve(".aresgen/env")));
        assertThat(base.find()).isTrue();
        return HttpRequest.newBuilder(URI.create(base.group(1) + path)).build();
    }

    private void link(String name, String target) throws IOException {
        Files.createSymbolicLink(folder.resolve(name), Path.of(target).toAbsolutePath());
    }
}
