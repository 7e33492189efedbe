package com.aresgen.clients.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The linters of OpenAPI files find nothing; what they are not asked is in their settings, with its reason. */
@Tag("slow")
class LintersTest {
    /** It takes half a minute, nearly all of it to read the file. */
    @Test
    @Tag("exhaustive")
    void spectralFindsNothing(@TempDir Path folder) {
        assertThat(Workbench.in(folder)
                        .node(
                                "node_modules/@stoplight/spectral-cli/dist/index.js",
                                "lint",
                                "openapi.json",
                                "--ruleset",
                                "spectral.yaml",
                                "--fail-severity",
                                "hint")
                        .output())
                .contains("No results with a severity of 'hint' or higher found");
    }

    @Test
    void redoclyFindsNothing(@TempDir Path folder) {
        assertThat(Workbench.in(folder)
                        .node(
                                "node_modules/@redocly/cli/bin/cli.js",
                                "lint",
                                "openapi.json",
                                "--config",
                                "redocly.yaml",
                                "--max-problems",
                                "10")
                        .with(Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"))
                        .output())
                .contains("Your API description is valid")
                .doesNotContain("You have");
    }
}
