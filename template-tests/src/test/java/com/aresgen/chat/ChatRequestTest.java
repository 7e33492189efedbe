package com.aresgen.chat;

import static com.aresgen.chat.Chats.TEXT;
import static com.aresgen.chat.Chats.post;
import static com.aresgen.chat.Chats.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.Json;
import com.aresgen.http.Token;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ChatRequestTest {
    private final Token key = RunningApi.eu().newTenant().admin();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stream | true",
                "tools | [{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]",
                "temperature | 0.7",
                "response_format | {\"type\":\"json_object\"}",
                "logprobs | true",
                "n | 2",
                "reasoning_effort | \"high\"",
                "logit_bias | {\"50256\":-100}",
                "presence_penalty | 1",
                "modalities | [\"audio\"]",
            })
    void aFieldThatTheModelCannotHonourIsRefusedNotDropped(String field, String value) {
        var request = request("Summarize in one sentence:\n\n" + TEXT);
        request.set(field, Json.MAPPER.readTree(value));
        var reply = send(request);

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("unsupported_parameter");
        assertThat(reply.json().path("error").path("param").stringValue()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stream | false",
                "temperature | 0",
                "temperature | 1",
                "top_p | 1",
                "n | 1",
                "seed | 7",
                "tools | []",
                "response_format | {\"type\":\"text\"}",
                "user | \"u\"",
                "service_tier | \"auto\"",
                "logprobs | false",
            })
    void aValueThatAsksForNothingIsFine(String field, String value) {
        var request = request("Summarize in one sentence:\n\n" + TEXT);
        request.set(field, Json.MAPPER.readTree(value));

        assertThat(send(request).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "{} | /model /messages | validation_failed",
                "{\"model\":1,\"messages\":[]} | /model /messages | validation_failed",
                "{\"model\":\"m\",\"messages\":[]} | /messages | invalid_messages",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"nobody\"},7]} | /messages/1 /messages/0/role /messages/0/content | invalid_messages",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"max_tokens\":0,\"stop\":[1]} | /max_tokens /stop/0 | validation_failed",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"temperature\":3} | /temperature | validation_failed",
            })
    void everyFaultIsNamedByItsPointer(String body, String pointers, String code) {
        var reply = RunningApi.eu()
                .http()
                .post("/v1/chat/completions", body)
                .as(key)
                .send();

        assertThat(reply.code()).as(reply.body()).isEqualTo(code);
        assertThat(reply.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").stringValue())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(List.of(pointers.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "model | \"openai/none\" | model_not_found", "voice_id | \"voi_1\" | voice_not_found",
                "thread_id | \"thr_1\" | thread_not_found", "models | [\"openai/none\"] | model_not_found",
            })
    void whatTheRequestNamesMustExist(String field, String value, String code) {
        var request = request("Summarize in one sentence:\n\n" + TEXT);
        request.set(field, Json.MAPPER.readTree(value));
        var reply = send(request);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo(code);
    }

    @Test
    void anImageIsRefused() {
        var request = request("ignored");
        request.putArray("messages")
                .addObject()
                .put("role", "user")
                .putArray("content")
                .addObject()
                .put("type", "image_url")
                .putObject("image_url")
                .put("url", "https://example.com/a.png");
        var reply = send(request);

        assertThat(reply.code()).isEqualTo("image_not_supported");
        assertThat(reply.json().path("errors").get(0).path("pointer").stringValue())
                .isEqualTo("/messages/0/content/0");
    }

    @Test
    void moreThanTheModelCanReadIsRefused() {
        var reply = send(request("Summarize: " + "word ".repeat(130_000)));

        assertThat(reply.code()).as(reply.body()).isEqualTo("context_length_exceeded");
    }

    @Test
    void fieldsThatNobodyKnowsAreIgnoredAndListed() {
        var reply = send(request("Summarize in one sentence:\n\n" + TEXT).put("tempratur", 1));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("warnings").get(0).stringValue()).contains("tempratur");
    }

    private Reply send(JsonNode request) {
        return post(request, key);
    }
}
