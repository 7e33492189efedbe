package com.aresgen.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.local.LocalRegion;
import com.aresgen.local.iam.Permission;
import com.aresgen.models.upstream.BedrockWire;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Models on Bedrock through the whole API. */
class BedrockTest {
    private static final String USAGE =
            "{\"inputTokens\":9,\"outputTokens\":5,\"totalTokens\":94,\"cacheReadInputTokens\":80}";

    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Upstream upstream = RunningApi.eu().upstream();

    @Test
    void answerAndCostTheSameWholeAndInEvents() {
        upstream.play(BedrockWire.answer("{\"text\":\"Hello.\"}", "end_turn", USAGE));
        var whole = send(request("anthropic/claude-haiku-4-5")).json();
        upstream.play(BedrockWire.text(USAGE, "Hel", "lo."));
        var streamed = send(request("anthropic/claude-haiku-4-5")
                        .put("stream", true)
                        .set("stream_options", Json.MAPPER.createObjectNode().put("include_usage", true)))
                .chunks();

        assertThat(whole.at("/choices/0/message/content").stringValue()).isEqualTo("Hello.");
        assertThat(whole.at("/usage/prompt_tokens_details/cached_tokens").intValue())
                .isEqualTo(80);
        assertThat(whole.at("/usage/cost").decimalValue()).isEqualByComparingTo("0.000042");
        assertThat(streamed.getLast().path("usage")).isEqualTo(whole.path("usage"));
        var content = streamed.stream()
                .map(chunk -> chunk.at("/choices/0/delta/content").asString(""))
                .reduce("", String::concat);
        assertThat(content).isEqualTo("Hello.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ThrottlingException", "AccessDeniedException"})
    void aRefusalSaysWhetherToTryAgain(String name) {
        var busy = name.startsWith("Throttling");
        upstream.play(BedrockWire.error(busy ? 429 : 403, name, "no"));

        for (var stream : List.of(false, true)) {
            var reply = send(request("amazon/nova-lite").put("stream", stream));
            assertThat(reply.status()).isEqualTo(busy ? 429 : 502);
            assertThat(reply.header("x-should-retry")).isEqualTo(Boolean.toString(busy));
            assertThat(reply.json().path("retryable").booleanValue()).isEqualTo(busy);
        }
    }

    @Test
    void aStreamThatBreaksIsNoAnswer() {
        upstream.play(BedrockWire.stream()
                .then(BedrockWire.delta(0, "{\"text\":\"Hel\"}"))
                .then(BedrockWire.exception("modelStreamErrorException", "no")));
        var reply = send(request("amazon/nova-lite").put("stream", true));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("Hel", "upstream_error").doesNotContain("[DONE]");
    }

    @Test
    void aModelThatCouldOnlyBeReachedFromOutsideIsNotAsked() {
        upstream.play(ServerScript.json(500, "{}"));
        var reply = send(request("anthropic/claude-sonnet-5"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("code").stringValue()).isEqualTo("model_not_available_in_region");
        assertThat(reply.json().path("detail").stringValue()).contains("global profile", "amazon/nova-lite");
        assertThat(upstream.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "global", "apac"})
    void theRoleReachesNoProfileOfAnotherRegion(String prefix) {
        var policy = RunningApi.eu().local().functions().all().values().stream()
                .filter(function -> function.name().endsWith("-CompleteChat"))
                .findFirst()
                .orElseThrow()
                .identity()
                .policy();

        assertThat(policy.allows(profile("eu"))).isTrue();
        assertThat(policy.allows(profile(prefix))).isFalse();
        assertThat(policy.allows(model("eu-north-1"))).isTrue();
        assertThat(policy.allows(model(prefix + "-east-1"))).isFalse();
    }

    private static Permission profile(String prefix) {
        return new Permission(
                "bedrock:InvokeModel",
                "arn:aws:bedrock:eu-west-1:" + LocalRegion.ACCOUNT + ":inference-profile/" + prefix
                        + ".amazon.nova-lite-v1:0");
    }

    private static Permission model(String region) {
        return new Permission(
                "bedrock:InvokeModel", "arn:aws:bedrock:" + region + "::foundation-model/amazon.nova-lite-v1:0");
    }

    private static ObjectNode request(String model) {
        var request = Json.MAPPER.createObjectNode().put("model", model);
        request.putArray("messages").addObject().put("role", "user").put("content", "Say hello.");
        return request;
    }

    private Reply send(JsonNode request) {
        return RunningApi.eu()
                .http()
                .post("/v1/chat/completions", request.toString())
                .as(tenant.admin())
                .send();
    }
}
