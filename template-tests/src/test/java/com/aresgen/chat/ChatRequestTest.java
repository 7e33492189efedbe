package com.aresgen.chat;

import static com.aresgen.chat.Chats.TEXT;
import static com.aresgen.chat.Chats.post;
import static com.aresgen.chat.Chats.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ChatRequestTest {
    private final BearerKey key = RunningApi.eu().newTenant().admin();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tools | [{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]",
                "temperature | 0.7",
                "response_format | {\"type\":\"json_object\"}",
                "logprobs | true",
                "n | 2",
                "top_p | 0",
                "frequency_penalty | -1",
                "top_logprobs | 3",
                "functions | [{\"name\":\"f\"}]",
                "tool_choice | \"required\"",
                "function_call | {\"name\":\"f\"}",
                "response_format | {\"type\":\"json_schema\",\"json_schema\":{\"name\":\"n\",\"schema\":{}}}",
                "verbosity | \"high\"",
                "service_tier | \"flex\"",
                "audio | {\"voice\":\"a\"}",
                "prediction | {\"type\":\"content\"}",
                "web_search_options | {}",
                "reasoning_effort | \"high\"",
                "logit_bias | {\"50256\":-100}",
                "presence_penalty | 1",
                "modalities | [\"audio\"]",
                "modalities | [\"text\",\"image\"]",
                "moderation | {\"type\":\"auto\"}",
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
                "seed | 9007199254740993",
                "max_tokens | 100.0",
                "tools | []",
                "response_format | {\"type\":\"text\"}",
                "user | \"u\"",
                "service_tier | \"auto\"",
                "logprobs | false",
                "modalities | [\"text\"]",
                "functions | []",
                "prompt_cache_retention | \"24h\"",
                "prompt_cache_options | {}",
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
                "{\"model\":\"m\",\"messages\":[7]} | /messages/0 | invalid_messages",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"\",\"content\":\"x\"}]} | /messages/0/role | invalid_messages",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"name\":5,\"content\":[{\"type\":\"\"}]}]} | /messages/0/name /messages/0/content/0/type | invalid_messages",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\"}]}]} | /messages/0/content/0/image_url | invalid_messages",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"assistant\",\"tool_calls\":\"x\"}]} | /messages/0/tool_calls | invalid_messages",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"assistant\",\"tool_calls\":[5,{\"id\":\"c\",\"type\":\"function\",\"function\":{}},{\"id\":\"d\",\"type\":\"custom\"}]}]} | /messages/0/tool_calls/2/custom /messages/0/tool_calls/0 /messages/0/tool_calls/1/function/name /messages/0/tool_calls/1/function/arguments | invalid_messages",
                "{\"model\":\"\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"metadata\":{\"\":\"x\"}} | /model /metadata/ | validation_failed",
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
    @ValueSource(strings = {"local/extractive-1", "remote/any", "nobody/has-this"})
    void faultsOfTheBodyAndOfTheModelAreNamedTogether(String model) {
        var reply = send(request("Hello").put("model", model).put("n", 2).put("temperature", 5));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("validation_failed");
        assertThat(reply.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").stringValue() + " "
                                + error.path("code").stringValue()))
                .containsExactlyInAnyOrder("/temperature out_of_range", "/n unsupported_parameter");
    }

    @Test
    void allThatTheModelCannotHonourIsNamedAtOnce() {
        var request =
                request("Summarize in one sentence:\n\n" + TEXT).put("n", 2).put("logprobs", true);
        addPart(request, "input_audio");
        var reply = send(request);

        assertThat(reply.code()).isEqualTo("unsupported_parameter");
        assertThat(reply.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").stringValue()))
                .containsExactlyInAnyOrder("/n", "/logprobs", "/messages/1/content/0");
    }

    /** The official clients send an answer back exactly as they received it. */
    @Test
    void whatAnAssistantSaidCanBeSentBack() {
        var request = request("Summarize in one sentence:\n\n" + TEXT);
        var question = request.path("messages").get(0);
        var messages = (ArrayNode) Json.MAPPER.readTree("""
                [{"role":"user","content":"Do it.","name":"ada"},
                 {"role":"assistant","content":null,"refusal":"No.","annotations":[]},
                 {"role":"assistant","content":null,
                  "tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]},
                 {"role":"tool","tool_call_id":"c","content":"Done."}]""");
        request.set("messages", messages.add(question));
        var reply = send(request);

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().path("warnings")).isEmpty();
    }

    @Test
    void anImageIsRefused() {
        var request = request("Look at this.");
        addPart(request, "image_url").put("url", "https://example.com/a.png");
        var reply = send(request);

        assertThat(reply.code()).isEqualTo("image_not_supported");
        assertThat(reply.json().path("errors").get(0).path("pointer").stringValue())
                .isEqualTo("/messages/1/content/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"input_audio", "file"})
    void aPartThatTheModelCannotReadIsRefused(String type) {
        var request = request("Look at this.");
        addPart(request, type);
        var reply = send(request);

        assertThat(reply.code()).isEqualTo("unsupported_parameter");
        assertThat(reply.json().at("/error/param").stringValue()).isEqualTo("messages.1.content.0");
    }

    @Test
    void moreThanTheModelCanReadIsRefused() {
        var reply = send(request("Summarize: " + "word ".repeat(130_000)));

        assertThat(reply.code()).as(reply.body()).isEqualTo("context_length_exceeded");
    }

    /** One more message, with one part that is not text. */
    private static ObjectNode addPart(ObjectNode request, String type) {
        return request.withArray("messages")
                .addObject()
                .put("role", "user")
                .putArray("content")
                .addObject()
                .put("type", type)
                .putObject(type);
    }

    private Reply send(JsonNode request) {
        return post(request, key);
    }
}
