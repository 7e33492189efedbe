package com.aresgen.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a model needs for its next turn goes back to it, in a thread and from a caller who keeps the history. */
class NextTurnTest {
    private static final String CALL = """
            {"choices": [{"finish_reason": "tool_calls", "message": {"role": "assistant", "content": null,
              "reasoning_content": "Let me look.", "reasoning_details": [{"type": "reasoning.encrypted", "data": "x"}],
              "tool_calls": [{"id": "c1", "type": "function", "function": {"name": "look", "arguments": "{}"},
                "extra_content": {"google": {"thought_signature": "s"}}}]}}]}""";
    private static final String[] STREAMED_CALL = {
        chunk("\"role\":\"assistant\",\"reasoning_content\":\"Let me \""),
        chunk(
                "\"reasoning_content\":\"look.\",\"reasoning_details\":[{\"type\":\"reasoning.encrypted\",\"data\":\"x\"}]"),
        chunk("\"tool_calls\":[{\"index\":0,\"id\":\"c1\",\"type\":\"function\",\"function\":{\"name\":\"look\","
                + "\"arguments\":\"\"},\"extra_content\":{\"google\":{\"thought_signature\":\"s\"}}}]"),
        chunk("\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"{}\"}}]"),
        "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"tool_calls\"}]}",
        "[DONE]"
    };
    private static final String SENT_BACK = """
            {"role": "assistant", "content": null, "reasoning_content": "Let me look.",
             "reasoning_details": [{"type": "reasoning.encrypted", "data": "x"}],
             "tool_calls": [{"id": "c1", "type": "function", "function": {"name": "look", "arguments": "{}"},
               "extra_content": {"google": {"thought_signature": "s"}}}]}""";

    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Upstream upstream = RunningApi.eu().upstream();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aThreadGivesTheModelAllThatItWrote(boolean stream) {
        upstream.play(stream ? ServerScript.events(STREAMED_CALL) : ServerScript.json(200, CALL));
        var first = send(asking("remote/any", user("Look.")).put("stream", stream));
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        var thread = first.header("X-Thread-Id");

        upstream.play(ServerScript.json(200, answer("Done.")));
        var second = send(asking("remote/any", toolResult()).put("thread_id", thread));
        assertThat(second.status()).as(second.body()).isEqualTo(200);
        assertThat(upstream.asked().getFirst().json().at("/messages/1")).isEqualTo(Json.MAPPER.readTree(SENT_BACK));

        var stored = RunningApi.eu()
                .http()
                .get("/v1/chat/threads/" + thread)
                .as(tenant.admin())
                .send()
                .json();
        assertThat(stored.at("/messages/1/reasoning_content").stringValue()).isEqualTo("Let me look.");
        assertThat(stored.at("/messages/1/tool_calls/0/extra_content/google/thought_signature")
                        .stringValue())
                .isEqualTo("s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"remote/other", "remote/mistral-large", "remote/gpt-5"})
    void aModelThatDidNotWriteItOrRefusesItDoesNotGetIt(String model) {
        upstream.play(ServerScript.json(200, CALL));
        var wrote = model.equals("remote/other") ? "remote/any" : model;
        var thread = send(asking(wrote, user("Look."))).header("X-Thread-Id");

        upstream.play(ServerScript.json(200, answer("Done.")));
        var reply = send(asking(model, toolResult()).put("thread_id", thread));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(upstream.asked().getFirst().json().at("/messages/1")).isEqualTo(Json.MAPPER.readTree("""
                {"role": "assistant", "content": null,
                 "tool_calls": [{"id": "c1", "type": "function", "function": {"name": "look", "arguments": "{}"}}]}"""));
    }

    /** As the official clients do: the whole message, with its empty members. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"content\":\"\"} | ''",
                "{\"content\":null} | ''",
                "{\"content\":null,\"reasoning_content\":\"Hm.\"} | ''",
                "{\"content\":\"a\\ud83db\"} | a\uFFFDb",
                "{\"content\":\"a\\u0000b\"} | a\uFFFDb",
                "{\"content\":null,\"refusal\":\"No.\"} | ",
            })
    void anAnswerOfThisApiIsAcceptedWhenItComesBack(String message, String content) {
        upstream.play(
                ServerScript.json(200, "{\"choices\":[{\"finish_reason\":\"stop\",\"message\":" + message + "}]}"));
        var first = send(asking("remote/any", user("Hello?")));
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        var said = (ObjectNode) first.json().at("/choices/0/message");
        assertThat(said.path("content")).isEqualTo(Json.MAPPER.valueToTree(content));
        said.putNull("function_call").putNull("audio").putNull("tool_calls");

        upstream.play(ServerScript.json(200, answer("Yes.")));
        var second = send(asking("remote/any", user("Hello?"), said, user("And?")));
        assertThat(second.status()).as(second.body()).isEqualTo(200);
        assertThat(second.json().path("warnings")).isEmpty();
        assertThat(upstream.asked().getFirst().json().at("/messages/1").propertyNames())
                .isSubsetOf("role", "content", "refusal", "reasoning_content");
    }

    @Test
    void aCharacterThatTheServerCutInTwoReachesTheCallerWhole() {
        upstream.play(ServerScript.events(
                chunk("\"content\":\"a\\ud83d\""),
                chunk("\"content\":\"\\ude00\""),
                "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}",
                "[DONE]"));
        var reply = send(asking("remote/any", user("Hello?")).put("stream", true));

        assertThat(reply.chunks().stream()
                        .map(each -> each.at("/choices/0/delta/content").asString(""))
                        .toList())
                .containsExactly("", "a", "\uD83D\uDE00", "");
        assertThat(reply.isDone()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"role\":\"function\",\"name\":\"f\",\"content\":\"1\"} | /messages/0/role",
                "{\"role\":\"assistant\",\"function_call\":{\"name\":\"f\",\"arguments\":\"\"}} | /messages/0/function_call",
                "{\"role\":\"assistant\"} | /messages/0/content",
            })
    void whatOnlyTheOlderFunctionsHadIsRefused(String message, String pointer) {
        var reply = send(asking("remote/any", Json.MAPPER.readTree(message)));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("invalid_messages");
        assertThat(reply.json()
                        .at("/errors")
                        .valueStream()
                        .map(each -> each.path("pointer").stringValue()))
                .contains(pointer);
    }

    private Reply send(JsonNode request) {
        return Chats.post(request, tenant.admin());
    }

    private static ObjectNode asking(String model, JsonNode... messages) {
        var request = Json.MAPPER.createObjectNode().put("model", model);
        var all = request.putArray("messages");
        for (var message : messages) {
            all.add(message);
        }
        return request;
    }

    private static ObjectNode user(String text) {
        return Json.MAPPER.createObjectNode().put("role", "user").put("content", text);
    }

    private static ObjectNode toolResult() {
        return Json.MAPPER
                .createObjectNode()
                .put("role", "tool")
                .put("tool_call_id", "c1")
                .put("content", "It is raining.");
    }

    private static String answer(String content) {
        return "{\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":\"" + content
                + "\"}}],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3,\"total_tokens\":10}}";
    }

    private static String chunk(String delta) {
        return "{\"choices\":[{\"index\":0,\"delta\":{" + delta + "},\"finish_reason\":null}]}";
    }
}
