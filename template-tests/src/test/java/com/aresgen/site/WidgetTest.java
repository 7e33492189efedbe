package com.aresgen.site;

import com.aresgen.http.json.Json;
import com.aresgen.suite.Repository;
import com.aresgen.suite.RunningApi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chat widget on a website of another origin, whose policy allows it nothing that it does not need. */
@Tag("slow")
final class WidgetTest {
    @ParameterizedTest
    @ValueSource(strings = {"widget-talk", "widget-person", "widget-doors", "widget-look"})
    void visitorsTalkToAChatbot(String scenario) throws Exception {
        var given = Json.MAPPER
                .createObjectNode()
                .put("api", RunningApi.eu().local().baseUrl().toString())
                .put("key", RunningApi.eu().newTenant().admin().text())
                .put(
                        "screenshots",
                        Repository.root()
                                .resolve("template-tests/target/screenshots")
                                .toString());
        try (var visiting = Scenario.start(scenario, given)) {
            visiting.passes();
        }
    }
}
