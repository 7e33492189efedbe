package com.aresgen.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.suite.OpenApi;
import com.aresgen.suite.RunningApi;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiFileTest {
    private final JsonNode served =
            RunningApi.eu().http().get("/v1/openapi.json").send().json();

    @Test
    void isTheFileWithServersOfItsOwn() {
        var file = OpenApi.FILE.root();

        assertThat(served.propertyNames()).containsExactlyElementsOf(file.propertyNames());
        for (var member : file.propertyNames()) {
            if (!member.equals("servers")) {
                assertThat(served.path(member)).as(member).isEqualTo(file.path(member));
            }
        }
    }

    /** A client generated from the file calls the server that served it. */
    @Test
    void namesTheServerThatGaveItFirst() {
        assertThat(served.at("/servers/0/url").stringValue())
                .isEqualTo(RunningApi.eu().local().baseUrl().toString());
        assertThat(served.at("/servers/1/url").stringValue()).isEqualTo("https://us.api.aresgen.com");
    }
}
