package com.aresgen.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.aresgen.http.json.Json;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas of a few kilobytes that would take years: reading one, and checking an answer by it, has a budget. */
class SchemaBudgetTest {
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Upstream upstream = RunningApi.eu().upstream();

    static Stream<Arguments> bombs() {
        return Stream.of(
                arguments("each level refers twice to the next", levels("{\"allOf\":[%1$s,%1$s]}")),
                arguments("by anyOf", levels("{\"anyOf\":[%1$s,%1$s]}")),
                arguments("by oneOf and not", levels("{\"oneOf\":[%1$s,{\"not\":%1$s}]}")),
                arguments("by if", levels("{\"if\":%1$s,\"then\":%1$s,\"else\":%1$s}")),
                arguments("by dependent schemas", levels("{\"dependentSchemas\":{\"a\":%1$s,\"b\":%1$s}}")),
                arguments("by properties", levels("{\"properties\":{\"a\":{\"allOf\":[%1$s,%1$s]}}}")),
                arguments(
                        "by recursion",
                        "{\"$defs\":{\"n\":{\"properties\":{\"a\":{\"anyOf\":[{\"$ref\":\"#/$defs/n\"},{\"$ref\":\"#/$defs/n\"}],"
                                + "\"required\":[\"x\"]}}}},\"$ref\":\"#/$defs/n\"}"),
                arguments("wide", "{\"allOf\":[" + "{\"type\":\"object\"},".repeat(20_000) + "{}]}"),
                arguments("deep", "{\"not\":".repeat(50) + "{}" + "}".repeat(50)));
    }

    /** Thirty levels, of which a thousand million schemas would be made if each reference were followed. */
    private static String levels(String twice) {
        var definitions = IntStream.range(0, 30)
                .mapToObj(i -> "\"l" + i + "\":" + twice.formatted("{\"$ref\":\"#/$defs/l" + (i + 1) + "\"}"))
                .collect(Collectors.joining(","));
        return "{\"$defs\":{" + definitions + ",\"l30\":{\"type\":\"string\"}},\"$ref\":\"#/$defs/l0\"}";
    }

    /** Either the schema is refused, or the answer is checked within its budget; never does the process suffer. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void aSchemaCannotTakeMoreThanItsBudget(String name, String schema) {
        var nested = "{\"b\":1,\"a\":".repeat(30) + "{}" + "}".repeat(30);
        upstream.play(ServerScript.json(
                200,
                "{\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"content\":"
                        + Json.MAPPER.writeValueAsString(nested) + "}}]}"));

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            var reply = Chats.post(Chats.inTheForm(schema), tenant.admin());
            assertThat(reply.status()).as(reply.body()).isIn(200, 400, 502);
            assertThat(reply.body()).doesNotContain("internal_error");
        });
        assertThat(RunningApi.eu().http().get("/v1/healthz").send().status()).isEqualTo(200);
    }
}
