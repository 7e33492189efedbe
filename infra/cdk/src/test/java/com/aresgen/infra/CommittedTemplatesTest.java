package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The committed templates equal the synthesized ones; {@code -Dtemplates.refresh=true} rewrites them. */
final class CommittedTemplatesTest {
    private static final Path FOLDER = Path.of("templates");

    @Test
    void areNotStale() throws IOException {
        var templates = Synthesis.shared().templates();
        if (Boolean.getBoolean("templates.refresh")) {
            write();
        }
        for (var entry : templates.entrySet()) {
            var file = FOLDER.resolve(entry.getKey() + ".json");
            assertThat(firstDifference(
                            Files.exists(file) ? Files.readString(file) : "",
                            entry.getValue().text()))
                    .as(
                            "infra/cdk/templates/%s.json is stale. Refresh it, and read its diff: "
                                    + "./mvnw -pl infra/cdk verify -Dtemplates.refresh=true",
                            entry.getKey())
                    .isEmpty();
        }
    }

    @Test
    void areOneForEachStack() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(Synthesis.shared().templates().keySet().stream()
                            .map(name -> name + ".json")
                            .collect(Collectors.toSet()));
        }
    }

    /** The first line that differs, instead of two whole templates. */
    private static String firstDifference(String committed, String synthesized) {
        var before = committed.split("\n", -1);
        var now = synthesized.split("\n", -1);
        var line = Arrays.mismatch(before, now);
        return line < 0
                ? ""
                : "line %d: committed %s, synthesized %s".formatted(line + 1, at(before, line), at(now, line));
    }

    private static String at(String[] lines, int line) {
        return line < lines.length ? lines[line].strip() : "nothing";
    }

    private static void write() throws IOException {
        Files.createDirectories(FOLDER);
        for (var entry : Synthesis.shared().templates().entrySet()) {
            Files.writeString(
                    FOLDER.resolve(entry.getKey() + ".json"), entry.getValue().text());
        }
    }
}
