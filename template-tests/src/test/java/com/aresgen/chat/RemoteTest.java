package com.aresgen.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Models of the operator's own server, and the faults of such servers. */
class RemoteTest {
    private static final String ANSWER = "{\"choices\":[{\"index\":0,\"finish_reason\":\"stop\","
            + "\"message\":{\"role\":\"assistant\",\"content\":\"Hello.\"}}],"
            + "\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3,\"total_tokens\":10}}";

    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Upstream upstream = RunningApi.eu().upstream();

    @Test
    void getEverythingThatACallerAsksOfAModelAndNothingOfOurs() {
        upstream.play(ServerScript.json(200, ANSWER));
        var request = request()
                .put("temperature", 0.2)
                .put("seed", 9_007_199_254_740_993L)
                .put("user", "ada")
                .put("reasoning_effort", "high")
                .put("max_completion_tokens", 5)
                .put("store", false);
        request.putObject("metadata").put("campaign", "spring");
        request.putArray("stop").add("END");
        request.putArray("tools")
                .addObject()
                .put("type", "function")
                .putObject("function")
                .put("name", "look");
        request.withArrayProperty("messages")
                .addObject()
                .put("role", "user")
                .putArray("content")
                .addObject()
                .put("type", "image_url")
                .putObject("image_url")
                .put("url", "data:image/png;base64,AA==");
        assertThat(send(request, "").status()).isEqualTo(200);

        var asked = upstream.asked().getFirst();
        assertThat(asked.headers()).containsEntry("authorization", "Bearer " + RunningApi.UPSTREAM_KEY);
        assertThat(asked.body()).doesNotContain(tenant.admin().text());
        assertThat(asked.json().path("model").stringValue()).isEqualTo("any");
        assertThat(asked.json().path("max_tokens").intValue()).isEqualTo(5);
        for (var member :
                new String[] {"messages", "temperature", "seed", "user", "reasoning_effort", "stop", "tools"}) {
            assertThat(asked.json().path(member))
                    .as(member)
                    .hasToString(request.path(member).toString());
        }
        assertThat(asked.json().propertyNames()).doesNotContain("metadata", "store", "thread_id", "stream");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("says nothing and closes", ServerScript.reset(), "upstream_error"),
                Arguments.of(
                        "is cut",
                        ServerScript.head(200, "Content-Type: application/json", "Content-Length: 999"),
                        "upstream_error"),
                Arguments.of(
                        "is a page",
                        ServerScript.head(200, "Content-Type: text/html").then(ServerScript.raw("<p>")),
                        "upstream_error"),
                Arguments.of("is no JSON", ServerScript.json(200, "{\"choices\":"), "upstream_error"),
                Arguments.of("has no answer", ServerScript.json(200, "{}"), "upstream_error"),
                Arguments.of(
                        "has no end",
                        ServerScript.head(200, "Content-Type: application/json")
                                .then(ServerScript.repeat("[".repeat(1 << 16), 1L << 30)),
                        "upstream_error"),
                Arguments.of("is no gzip", ServerScript.json(200, "x", "Content-Encoding: gzip"), "upstream_error"),
                Arguments.of(
                        "is no UTF-8",
                        ServerScript.head(200, "Content-Type: application/json")
                                .then(ServerScript.raw(new byte[] {'"', (byte) 0xff, '"'})),
                        "upstream_error"),
                Arguments.of(
                        "is a redirect", ServerScript.head(302, "Location: http://127.0.0.1:9/"), "upstream_error"),
                Arguments.of(
                        "knows no such model",
                        ServerScript.json(404, "{\"error\":{\"message\":\"no\",\"code\":\"model_not_found\"}}"),
                        "model_not_found"),
                Arguments.of(
                        "is too long",
                        ServerScript.json(
                                400, "{\"error\":{\"code\":\"context_length_exceeded\",\"message\":\"long\"}}"),
                        "context_length_exceeded"),
                Arguments.of(
                        "limits requests", ServerScript.json(429, "{}", "Retry-After: 7"), "upstream_rate_limited"),
                Arguments.of("is busy", ServerScript.json(503, "{}", "Retry-After: 7"), "upstream_error"),
                Arguments.of(
                        "has no account",
                        ServerScript.json(400, "[{\"error\":\"API key not valid\"}]"),
                        "upstream_error"),
                Arguments.of("is HTML", ServerScript.json(500, "<h1>Oops</h1>"), "upstream_error"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void whatGoesWrongThereIsAProblemAndTheRetryUnderTheSameKeyIsAnswered(
            String name, ServerScript fault, String code) {
        for (var stream : new boolean[] {false, true}) {
            var key = name + stream;
            upstream.play(fault);
            var reply = send(request().put("stream", stream), key);
            assertThat(reply.code()).as(reply.body()).isEqualTo(code);
            assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(reply.body()).doesNotContain(RunningApi.UPSTREAM_KEY);
            if (name.equals("limits requests")) {
                assertThat(reply.status()).isEqualTo(429);
            }
            if (name.equals("limits requests") || name.equals("is busy")) {
                assertThat(reply.header("Retry-After")).isEqualTo("7");
            }

            upstream.play(ServerScript.json(200, ANSWER));
            var retried = send(request().put("stream", stream), key);
            assertThat(retried.status()).as(retried.body()).isEqualTo(200);
            assertThat(retried.body()).contains("Hello.");
        }
    }

    @Test
    void getFieldsThatNoFormatDefinesAndTheCallerReadsIt() {
        upstream.play(ServerScript.json(200, ANSWER));
        var request = request().put("top_k", 40).put("min_p", 0.05);
        request.putObject("chat_template_kwargs").put("enable_thinking", false);
        ((ObjectNode) request.at("/messages/0")).put("cache_control", "ephemeral");
        var reply = send(request, "");

        var asked = upstream.asked().getFirst().json();
        assertThat(asked.path("top_k").intValue()).isEqualTo(40);
        assertThat(asked.at("/chat_template_kwargs/enable_thinking").isBoolean())
                .isTrue();
        assertThat(asked.at("/messages/0/cache_control").stringValue()).isEqualTo("ephemeral");
        assertThat(reply.json().path("warnings"))
                .hasSize(4)
                .allMatch(warning -> warning.stringValue().endsWith("was passed on to the model's server."));
        assertThat(reply.header("X-Warnings")).isEqualTo("unknown_field_passed_on");
    }

    @Test
    void haveNoWarningOnEachAnswer() {
        upstream.play(ServerScript.json(200, ANSWER));
        var reply = send(request(), "");

        assertThat(reply.json().path("warnings")).isEmpty();
        assertThat(reply.header("X-Warnings")).isEmpty();
        assertThat(RunningApi.eu()
                        .http()
                        .get("/v1/models/remote/any")
                        .as(tenant.admin())
                        .send()
                        .json()
                        .path("pricing")
                        .isNull())
                .as("the unknown price is where prices are")
                .isTrue();
    }

    @Test
    void oneModelsFailuresAndLimitsCloseNoOther() {
        upstream.play(ServerScript.json(500, "{}"));
        for (int i = 0; i < 6; i++) {
            send(request().put("model", "remote/down-" + tenant.workspace()), "");
        }
        upstream.play(ServerScript.json(429, "{}"));
        for (int i = 0; i < 6; i++) {
            assertThat(send(request().put("model", "remote/limited-" + tenant.workspace()), "")
                            .status())
                    .isEqualTo(429);
        }
        upstream.play(ServerScript.json(200, ANSWER));

        assertThat(send(request().put("model", "remote/down-" + tenant.workspace()), "")
                        .code())
                .isEqualTo("overloaded");
        assertThat(send(request().put("model", "remote/limited-" + tenant.workspace()), "")
                        .status())
                .isEqualTo(200);
        assertThat(send(request().put("model", "remote/other-" + tenant.workspace()), "")
                        .status())
                .isEqualTo(200);
    }

    /** An answer that does not compress is too large to be stored. */
    @Test
    void anAnswerThatIsTooLargeToKeepIsNotTriedAgain() {
        var bytes = new byte[2_900_000];
        new Random(7).nextBytes(bytes);
        var noise = Base64.getEncoder().encodeToString(bytes);
        upstream.play(ServerScript.json(200, ANSWER.replace("Hello.", noise)));
        var reply = send(request(), "a key");

        assertThat(reply.status()).isEqualTo(502);
        assertThat(reply.code()).isEqualTo("output_too_large");
        assertThat(reply.header("x-should-retry")).isEqualTo("false");
        assertThat(send(request().put("store", false), "").status()).isEqualTo(200);
    }

    private static ObjectNode request() {
        var request = Json.MAPPER.createObjectNode().put("model", "remote/any");
        request.putArray("messages").addObject().put("role", "user").put("content", "Hello?");
        return request;
    }

    private Reply send(ObjectNode request, String idempotencyKey) {
        var sending = RunningApi.eu()
                .http()
                .post("/v1/chat/completions", request.toString())
                .as(tenant.admin());
        return (idempotencyKey.isEmpty() ? sending : sending.keyed(idempotencyKey)).send();
    }
}
