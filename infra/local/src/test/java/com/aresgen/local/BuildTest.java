package com.aresgen.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code infra/local/java} shows while it builds, with doubles of Maven and of the JDK. */
final class BuildTest {
    private static final String BUILDS = """
            echo "[INFO] Scanning for projects..."
            echo "[INFO] Building http 1  [2/9]"
            mkdir -p infra/local/target/engines/dynamodb
            echo infra/local/java > infra/local/target/class-path.txt
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void layOut() throws IOException {
        Files.createDirectories(folder.resolve("infra/local"));
        Files.createDirectories(folder.resolve("bin"));
        Files.copy(Path.of("java"), folder.resolve("infra/local/java"));
        script("bin/java", "echo started");
    }

    @Test
    void a_first_build_says_that_it_takes_long_and_where_it_is() throws Exception {
        maven(BUILDS);

        assertThat(run().inputReader().lines())
                .containsExactly(
                        "First build: Maven downloads the libraries and compiles the code. This takes minutes, and happens once.",
                        "  Building http 1  [2/9]",
                        "started");
    }

    @Test
    void what_is_built_starts_at_once() throws Exception {
        maven(BUILDS);
        run();

        assertThat(run().inputReader().lines()).containsExactly("started");
    }

    @Test
    void a_build_that_fails_shows_its_errors_and_starts_nothing() throws Exception {
        maven("echo '[ERROR] Nothing compiles'; exit 1");
        var process = run();

        assertThat(process.exitValue()).isNotZero();
        assertThat(process.inputReader().lines()).noneMatch("started"::equals);
        assertThat(process.errorReader().lines()).containsExactly("[ERROR] Nothing compiles");
    }

    private void maven(String builds) throws IOException {
        script("mvnw", "if [ \"$1\" = --print-java-home ]; then pwd; exit; fi\n" + builds);
    }

    private void script(String name, String commands) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, "#!/usr/bin/env bash\n" + commands);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Process run() throws IOException, InterruptedException {
        var process = new ProcessBuilder(folder.resolve("infra/local/java").toString(), "Program")
                .directory(folder.toFile())
                .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process;
    }
}
