package com.aresgen.restart;

import com.aresgen.suite.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The templates with functions that time out after 3 seconds. A claim outlives its function's timeout: with the
 * template's own, a test that waits for the claim of a killed call would take as long.
 */
final class ShortTimeouts {
    private ShortTimeouts() {}

    static Path in(Path folder) throws IOException {
        var shortened = Files.createDirectory(folder.resolve("templates"));
        try (var templates = Files.list(Repository.root().resolve("infra/cdk/templates"))) {
            for (var template : List.copyOf(templates.toList())) {
                Files.writeString(
                        shortened.resolve(template.getFileName()),
                        Files.readString(template).replaceAll("\"Timeout\": [0-9]+", "\"Timeout\": 3"));
            }
        }
        return shortened;
    }
}
