package com.aresgen.site;

import com.aresgen.http.json.Json;
import com.aresgen.local.LocalApi;
import com.aresgen.local.Options;
import com.aresgen.suite.Repository;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page of the console in a real browser, with content that would be dangerous if it were markup. */
@Tag("slow")
final class ConsoleTest {
    /** Local mode as a person starts it, but that webhooks may lead to this machine. */
    @Test
    void everyPageIsAccessibleAndShowsWhatComesFromOutsideAsText(@TempDir Path state) throws Exception {
        var options = Options.in(Repository.root()).withState(state).withPort(0).withLoopbackEgress();
        try (var local = LocalApi.start(options)) {
            var given = Json.MAPPER
                    .createObjectNode()
                    .put("api", local.baseUrl().toString())
                    .put("key", local.key())
                    .put(
                            "screenshots",
                            Repository.root()
                                    .resolve("template-tests/target/screenshots")
                                    .toString());
            try (var walking = Scenario.start("console", given)) {
                walking.passes();
            }
        }
    }
}
