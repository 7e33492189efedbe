package com.aresgen.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ProxyEventTest {
    @Test
    void the_stage_is_in_the_contexts_path_only() {
        var event = Running.event("/v1/items/42");
        assertThat(event.path("path").asString()).isEqualTo("/items/42");
        var context = event.path("requestContext");
        assertThat(context.path("path").asString()).isEqualTo("/v1/items/42");
        assertThat(context.path("stage").asString()).isEqualTo("v1");
        assertThat(context.path("resourcePath").asString()).isEqualTo("/items/{id}");
        assertThat(context.path("httpMethod").asString()).isEqualTo("GET");
        assertThat(context.path("identity").path("sourceIp").asString()).isEqualTo("127.0.0.1");
        assertThat(context.path("identity").path("userAgent").asString()).startsWith("Java");
        assertThat(context.path("requestTimeEpoch").asLong()).isGreaterThan(1_700_000_000_000L);
    }

    @Test
    void path_variables_and_query_are_decoded() {
        var event = Running.event("/v1/models/meta%2Fllama/3+1?a=1&a=2&b=x+y%2Bz&c&d=%C3%A9");
        assertThat(event.path("pathParameters").path("id").asString()).isEqualTo("meta/llama/3+1");
        assertThat(event.path("queryStringParameters").path("a").asString()).isEqualTo("2");
        assertThat(event.path("queryStringParameters").path("b").asString()).isEqualTo("x y+z");
        assertThat(event.path("queryStringParameters").path("c").asString()).isEmpty();
        assertThat(event.path("queryStringParameters").path("d").asString()).isEqualTo("é");
        assertThat(event.path("multiValueQueryStringParameters").path("a").toString())
                .isEqualTo("[\"1\",\"2\"]");
    }

    @Test
    void what_is_absent_is_null() {
        var event = Running.event("/v1/items");
        assertThat(event.path("body").isNull()).isTrue();
        assertThat(event.path("queryStringParameters").isNull()).isTrue();
        assertThat(event.path("pathParameters").isNull()).isTrue();
        assertThat(event.path("stageVariables").isNull()).isTrue();
    }

    @Test
    void headers_keep_all_their_values() {
        var response =
                Running.send(Running.request("/v1/items").header("X-Two", "one").header("X-Two", "two"));
        var event = Running.body(response).path("event");
        assertThat(event.path("headers").path("X-Two").asString()).isEqualTo("two");
        assertThat(event.path("multiValueHeaders").path("X-Two").toString()).isEqualTo("[\"one\",\"two\"]");
    }

    @Test
    void a_forged_address_stands_before_the_seen_one() {
        var response = Running.send(Running.request("/v1/items").header("X-Forwarded-For", "1.2.3.4"));
        assertThat(Running.body(response)
                        .path("event")
                        .path("headers")
                        .path("X-Forwarded-For")
                        .asString())
                .isEqualTo("1.2.3.4, 127.0.0.1");
    }

    @Test
    void a_body_is_text_and_bytes_that_are_not_utf8_are_replaced() {
        var text = Running.send(Running.post("/v1/items", "{\"é\":1}".getBytes(StandardCharsets.UTF_8)));
        assertThat(Running.body(text).path("event").path("body").asString()).isEqualTo("{\"é\":1}");
        var bytes = Running.send(Running.post("/v1/items", new byte[] {'a', (byte) 0xff, 'b'}));
        assertThat(Running.body(bytes).path("event").path("body").asString()).isEqualTo("a\uFFFDb");
    }

    @Test
    void a_function_sees_its_environment_with_references_resolved() {
        var environment = Running.body(Running.get("/v1/items")).path("environment");
        assertThat(environment.path("ACCOUNT").asString()).isEqualTo(LocalRegion.ACCOUNT);
        assertThat(environment.path("BUCKET").asString()).isEqualTo("b-000000000000-AresGen-EU-Things");
        assertThat(environment.path("THINGS_TABLE").asString()).isEqualTo("AresGen-EU-Things");
        assertThat(environment.path("AWS_ACCESS_KEY_ID").asString()).matches("AresGenEUEcho\\d+");
        assertThat(environment.path("AWS_REGION").asString()).isEqualTo("eu-west-1");
        assertThat(environment.path("ALLOW_LOOPBACK_EGRESS").isMissingNode()).isTrue();
    }

    @Test
    void a_function_knows_the_time_it_has_left() {
        assertThat(Running.body(Running.get("/v1/items")).path("remaining").asInt())
                .isBetween(3_000, 5_000);
    }
}
