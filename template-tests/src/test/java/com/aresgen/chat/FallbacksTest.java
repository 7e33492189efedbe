package com.aresgen.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.models.upstream.BedrockWire;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code models} and {@code max_cost_usd}: which model is called next, and which is not called at all. */
class FallbacksTest {
    private static final String USAGE = "{\"inputTokens\":9,\"outputTokens\":5,\"totalTokens\":14}";
    private static final ServerScript BUSY = BedrockWire.error(429, "ThrottlingException", "no");

    private static final JsonNode FORM =
            Json.MAPPER.readTree("{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"x\",\"schema\":"
                    + "{\"type\":\"object\",\"required\":[\"a\"]}}}");

    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Upstream upstream = RunningApi.eu().upstream();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theNextModelAnswersWhenTheFirstFails(boolean stream) {
        upstream.play(
                BUSY,
                stream ? BedrockWire.text(USAGE, "Hi") : BedrockWire.answer("{\"text\":\"Hi\"}", "end_turn", USAGE));
        var reply =
                send(request("anthropic/claude-haiku-4-5", "amazon/nova-lite").put("stream", stream));

        assertThat(reply.status()).isEqualTo(200);
        var answer = stream ? reply.chunks().getFirst() : reply.json();
        assertThat(answer.path("model").stringValue()).isEqualTo("amazon/nova-lite");
        assertThat(upstream.asked()).hasSize(2);
        assertThat(upstream.asked().getFirst().line()).contains("/model/eu.anthropic.claude-haiku-4-5");
        assertThat(upstream.asked().getLast().line()).contains("/model/eu.amazon.nova-lite");
        if (!stream) {
            assertThat(answer.path("requested_model").stringValue()).isEqualTo("anthropic/claude-haiku-4-5");
            assertThat(answer.at("/usage/cost").decimalValue())
                    .as("at the price of the one that answered")
                    .isEqualByComparingTo("0.00000174");
        }
    }

    @Test
    void theLastFailureIsToldWhenNoneAnswers() {
        upstream.play(BUSY, BedrockWire.error(500, "InternalServerException", "no"));
        var reply = send(request("anthropic/claude-haiku-4-5", "amazon/nova-lite"));

        assertThat(reply.code()).isEqualTo("upstream_error");
        assertThat(upstream.asked()).hasSize(2);
        upstream.play(BedrockWire.answer("{\"text\":\"Hi\"}", "end_turn", USAGE));
        assertThat(send(request("amazon/nova-lite")).status()).isEqualTo(200);
    }

    @Test
    void aFaultOfTheRequestIsNotTriedElsewhere() {
        upstream.play(BedrockWire.error(400, "ValidationException", "messages: no"));
        var reply = send(request("anthropic/claude-haiku-4-5", "amazon/nova-lite"));

        assertThat(reply.code()).isEqualTo("unsupported_parameter");
        assertThat(upstream.asked()).hasSize(1);
    }

    @Test
    void nothingIsTriedOnceAnAnswerHasBegun() {
        upstream.play(BedrockWire.stream()
                .then(BedrockWire.delta(0, "{\"text\":\"Hel\"}"))
                .then(BedrockWire.exception("internalServerException", "no")));
        var reply =
                send(request("anthropic/claude-haiku-4-5", "amazon/nova-lite").put("stream", true));

        assertThat(reply.body()).contains("Hel", "upstream_error");
        assertThat(upstream.asked()).hasSize(1);
    }

    @Test
    void aModelThatIsNotHereIsNoFallback() {
        assertThat(send(request("amazon/nova-lite", "nobody/has-this")).code()).isEqualTo("model_not_found");
        assertThat(send(request("amazon/nova-lite", "anthropic/claude-sonnet-5"))
                        .code())
                .isEqualTo("model_not_available_in_region");
        assertThat(send(request("amazon/nova-lite", "local/extractive-1").put("temperature", 0.5))
                        .code())
                .isEqualTo("unsupported_parameter");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatCouldCostTooMuchIsNotAsked(boolean stream) {
        upstream.play(ServerScript.json(500, "{}"));
        var reply = send(
                request("anthropic/claude-haiku-4-5").put("max_cost_usd", 0.01).put("stream", stream));

        assertThat(reply.status()).isEqualTo(402);
        assertThat(reply.code()).isEqualTo("budget_exceeded");
        assertThat(reply.header("x-should-retry")).isEqualTo("false");
        assertThat(reply.json().path("detail").stringValue()).contains("up to 0.32", "max_cost_usd is 0.01.");
        assertThat(upstream.asked()).isEmpty();
    }

    @Test
    void aShorterAnswerOrACheaperModelFits() {
        upstream.play(BedrockWire.answer("{\"text\":\"Hi\"}", "end_turn", USAGE));

        assertThat(send(request("anthropic/claude-haiku-4-5")
                                .put("max_cost_usd", 0.01)
                                .put("max_completion_tokens", 1000))
                        .status())
                .isEqualTo(200);
        var cheaper =
                send(request("anthropic/claude-haiku-4-5", "amazon/nova-lite").put("max_cost_usd", 0.01));
        assertThat(cheaper.json().path("model").stringValue()).isEqualTo("amazon/nova-lite");
        assertThat(upstream.asked()).hasSize(2);
    }

    @Test
    void theSecondAttemptAtAFormHasToFitAsWell() {
        var wrong = "{\"toolUse\":{\"toolUseId\":\"t\",\"name\":\"give_the_answer\",\"input\":{}}}";
        upstream.play(BedrockWire.answer(
                wrong, "tool_use", "{\"inputTokens\":9,\"outputTokens\":1000,\"totalTokens\":1009}"));
        var request =
                request("anthropic/claude-haiku-4-5").put("max_cost_usd", 0.009).put("max_completion_tokens", 1000);
        request.set("response_format", FORM);

        assertThat(send(request).code()).isEqualTo("budget_exceeded");
        assertThat(upstream.asked()).hasSize(1);
    }

    @Test
    void whoHasAnsweredIsPaidAndNobodyElseIsAsked() {
        var wrong = "{\"toolUse\":{\"toolUseId\":\"t\",\"name\":\"give_the_answer\",\"input\":{}}}";
        upstream.play(BedrockWire.answer(wrong, "tool_use", USAGE), BUSY);
        var request = request("anthropic/claude-haiku-4-5", "amazon/nova-lite");
        request.set("response_format", FORM);

        assertThat(send(request).code()).isEqualTo("upstream_rate_limited");
        assertThat(upstream.asked()).hasSize(2);
    }

    @Test
    void noLimitIsPromisedWithoutAPrice() {
        assertThat(send(request("remote/any").put("max_cost_usd", 1)).code()).isEqualTo("unsupported_parameter");
        assertThat(send(request("local/extractive-1").put("max_cost_usd", 0)).status())
                .isEqualTo(200);
    }

    private static ObjectNode request(String model, String... fallbacks) {
        var request = Json.MAPPER.createObjectNode().put("model", model);
        request.putArray("messages")
                .addObject()
                .put("role", "user")
                .put(
                        "content",
                        "Summarize in one sentence: Water boils at 100 degrees Celsius at sea level. It freezes at 0.");
        if (fallbacks.length > 0) {
            var models = request.putArray("models");
            for (var fallback : fallbacks) {
                models.add(fallback);
            }
        }
        return request;
    }

    private Reply send(ObjectNode request) {
        return RunningApi.eu()
                .http()
                .post("/v1/chat/completions", request.toString())
                .as(tenant.admin())
                .send();
    }
}
