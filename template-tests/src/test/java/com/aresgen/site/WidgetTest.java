package com.aresgen.site;

import com.aresgen.http.json.Json;
import com.aresgen.suite.Repository;
import com.aresgen.suite.RunningApi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** The chat widget on a website of another origin, whose policy allows it nothing that it does not need. */
@Tag("slow")
final class WidgetTest {
    @ParameterizedTest
    @ValueSource(strings = {"widget-talk", "widget-person", "widget-doors", "widget-look"})
    void visitorsTalkToAChatbot(String scenario) throws Exception {
        visit(scenario, Json.MAPPER.createObjectNode());
    }

    @Test
    @Tag("exhaustive")
    void itIsAccessibleInEveryLook() throws Exception {
        var screenshots = Repository.root().resolve("template-tests/target/screenshots");
        visit("widget-look", Json.MAPPER.createObjectNode().put("screenshots", screenshots.toString()));
    }

    private static void visit(String scenario, ObjectNode given) throws Exception {
        given.put("api", RunningApi.eu().local().baseUrl().toString())
                .put("key", RunningApi.eu().newTenant().admin().text());
        try (var visiting = Scenario.start(scenario, given)) {
            visiting.passes();
        }
    }
}
