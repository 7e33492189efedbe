package com.aresgen.site;

import com.aresgen.http.json.Json;
import com.aresgen.local.LocalApi;
import com.aresgen.local.Options;
import com.aresgen.suite.Repository;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Every page of the console in a real browser, with content that would be dangerous if it were markup. */
@Tag("slow")
final class ConsoleTest {
    @Test
    void everyPageIsAccessibleAndShowsWhatComesFromOutsideAsText(@TempDir Path state) throws Exception {
        walk(state, Json.MAPPER.createObjectNode());
    }

    @Test
    @Tag("exhaustive")
    void soItIsInEveryLook(@TempDir Path state) throws Exception {
        var screenshots = Repository.root().resolve("template-tests/target/screenshots");
        walk(state, Json.MAPPER.createObjectNode().put("screenshots", screenshots.toString()));
    }

    /** Local mode is started as a person starts it, but that webhooks may lead to this machine. */
    private static void walk(Path state, ObjectNode given) throws Exception {
        var options = Options.in(Repository.root()).withState(state).withPort(0).withLoopbackEgress();
        try (var local = LocalApi.start(options)) {
            given.put("api", local.baseUrl().toString()).put("key", local.key());
            try (var walking = Scenario.start("console", given)) {
                walking.passes();
            }
        }
    }
}
