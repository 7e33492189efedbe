package com.aresgen.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RoutingTest {
    @ParameterizedTest
    @CsvSource({
        "/v1/items, /items",
        "/v1/items/42, /items/{id}",
        "/v1/items/special, /items/special",
        "/v1/models/a, /models/{id+}",
        "/v1/models/a/b/c, /models/{id+}",
        "/v1/elsewhere, /{proxy+}",
        "/v1/items/, /{proxy+}",
        "/v1/items/42/more, /{proxy+}",
        "/v1//items, /{proxy+}",
        "/v1/models, /{proxy+}",
        "/v1/, /",
        "/v1, /",
    })
    void the_most_exact_path_wins(String path, String resource) {
        assertThat(Running.event(path).path("resource").asString()).isEqualTo(resource);
    }

    @Test
    void a_method_without_a_route_of_its_own_goes_to_any() {
        var response = Running.send(Running.request("/v1/items").method("DELETE", BodyPublishers.noBody()));
        assertThat(Running.body(response).path("function").asString()).isEqualTo("AresGen-EU-Other");
    }

    @Test
    void a_path_without_the_method_is_not_tried_elsewhere() {
        var response = Running.send(Running.request("/v1/items/special").DELETE());
        assertThat(response.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2/items", "/v1x", "//v1/items", "/docsx"})
    void outside_the_stage_there_is_no_route(String path) {
        var response = Running.get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Running.body(response).path("instance").asString()).isEqualTo(path);
        assertThat(response.headers().firstValue("X-Request-Id"))
                .hasValue(Running.body(response).path("request_id").asString());
    }
}
