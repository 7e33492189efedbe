package com.aresgen.chatbots;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.documents.Answers;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A streamed answer is the same answer, sentence by sentence, and then whole. */
final class StreamTest {
    private final Bot bot = Bot.of(Bot.calm());

    private static Reply streamed(Bot bot, ObjectNode body) {
        var reply = bot.post("/messages", body.put("stream", true).toString());
        assertThat(reply.header("Content-Type")).isEqualTo("text/event-stream; charset=utf-8");
        assertThat(reply.isDone()).as(reply.body()).isTrue();
        return reply;
    }

    private static String joined(Reply stream) {
        return stream.chunks().stream()
                .filter(chunk -> chunk.path("type").stringValue().equals("text"))
                .map(chunk -> chunk.path("text").stringValue())
                .collect(Collectors.joining());
    }

    private static JsonNode result(Reply stream) {
        var results = stream.chunks().stream()
                .filter(chunk -> chunk.path("type").stringValue().equals("result"))
                .toList();
        assertThat(results).hasSize(1);
        assertThat(stream.chunks().getLast()).isEqualTo(results.getFirst());
        return results.getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {Bot.REFUND, Bot.FOREIGN})
    void theFramesJoinToTheContentOfTheResult(String question) {
        var whole = bot.say(question).json();
        var stream = streamed(bot, Bot.message(question));
        assertThat(joined(stream)).isEqualTo(result(stream).path("content").stringValue());
        for (var member : List.of("content", "answered", "confidence", "citations", "intent", "usage", "cost_usd")) {
            assertThat(result(stream).path(member)).as(member).isEqualTo(whole.path(member));
        }
    }

    @Test
    void theResultIsWhatTheConversationHas() {
        var stream = streamed(bot, Bot.message(Bot.REFUND));
        var stored = bot.messages(result(stream).path("conversation_id").stringValue());
        assertThat(stored).hasSize(2);
        assertThat(stored.getLast().path("id")).isEqualTo(result(stream).path("id"));
        assertThat(stored.getLast().path("content").stringValue()).isEqualTo(joined(stream));
    }

    @Test
    void aModelThatBreaksOffLeavesNothing() {
        var generating = Bot.of(bot.tenant(), Draft.generating(Bot.calm()));
        RunningApi.eu().upstream().play(Answers.pieces(Draft.text(Draft.REFUND, Draft.REFUND)));
        var reply = generating.post(
                "/messages", Bot.message(Bot.REFUND).put("stream", true).toString());
        assertThat(reply.body()).contains("\"error\"").doesNotContain("\"type\":\"result\"");
        assertThat(generating.listed("")).isEmpty();
    }

    @Test
    void anAnonymousVisitorFindsItsTokenInTheResult() {
        var reply = bot.page()
                .message(Bot.message(Bot.REFUND).put("stream", true).toString())
                .send();
        var own = bot.page().showing(result(reply).path("conversation_token").stringValue());
        assertThat(own.read(result(reply).path("conversation_id").stringValue()).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSameKeyGetsTheSameBytesAndNoSecondConversation(boolean stream) {
        var request = bot.request("POST", "/messages")
                .body(Bot.message(Bot.REFUND).put("stream", stream).toString())
                .keyed("a key");
        var first = request.send();
        var again = request.send();
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(bot.listed("")).hasSize(1);
        assertThat(bot.read(bot.listed("").getFirst()).path("message_count").intValue())
                .isEqualTo(2);
    }

    @Test
    void theSameKeyInAConversationAddsOneTurn() {
        var conversation = bot.begun(Bot.REFUND);
        var request = bot.request("POST", "/messages")
                .body(Bot.message("And shipping?")
                        .put("conversation_id", conversation)
                        .toString())
                .keyed("a key");
        assertThat(request.send().body()).isEqualTo(request.send().body());
        assertThat(bot.messages(conversation)).hasSize(4);
        var other = bot.request("POST", "/messages")
                .body(Bot.message("Another?").toString())
                .keyed("a key");
        assertThat(other.send().code()).isEqualTo("idempotency_key_reused");
    }

    @Test
    void aRetriedCreationMakesOneChatbot() {
        var create = RunningApi.eu()
                .http()
                .post("/v1/chatbots", Bot.calm().toString())
                .as(bot.tenant().admin())
                .keyed("create");
        var first = create.send();
        assertThat(first.status()).isEqualTo(201);
        assertThat(create.send().body()).as("its secrets are not lost").isEqualTo(first.body());
        var listed = RunningApi.eu()
                .http()
                .get("/v1/chatbots")
                .as(bot.tenant().admin())
                .send();
        assertThat(Bot.ids(listed)).containsExactly(first.json().path("id").stringValue(), bot.id());
        assertThat(listed.body()).doesNotContain("pk_", "idsec_");
    }
}
