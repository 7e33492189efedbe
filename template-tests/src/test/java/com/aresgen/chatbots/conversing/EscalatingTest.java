package com.aresgen.chatbots.conversing;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.chatbots.Draft;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** A conversation goes to a human for each of the reasons, and the chatbot is quiet until it comes back. */
final class EscalatingTest {
    private static final String HUMAN = "I want to talk to a human";
    private static final String HOLDING = "A colleague will answer you soon.";
    private final Bot bot = Bot.of(heeding());

    private static ObjectNode heeding() {
        var body = Bot.body();
        body.withArray("/escalation/on").add("negative_sentiment");
        return body;
    }

    private static void assertQuiet(Reply reply, String holding) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        var json = reply.json();
        assertThat(json.path("role").stringValue()).isEqualTo("system");
        assertThat(json.path("content").asString("")).isEqualTo(holding);
        assertThat(json.path("answered").booleanValue()).isFalse();
        assertThat(Double.parseDouble(json.path("cost_usd").stringValue())).isZero();
        assertThat(json.at("/usage/total_tokens").intValue()).isZero();
    }

    private static void assertAnswered(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().path("answered").booleanValue())
                .as(reply.body())
                .isTrue();
        assertThat(reply.json().path("content").stringValue()).contains(Bot.FIVE_DAYS);
    }

    private static String state(Reply reply) {
        var escalation = reply.json().path("escalation");
        return escalation.path("status").asString() + " "
                + escalation.path("reason").asString("-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I want to talk to a human|user_request",
                "Kann ich bitte mit einem Menschen sprechen?|user_request",
                "My LAWYER will write to you.|keyword",
                "This is a terrible, horrible shop and I hate it!|negative_sentiment"
            })
    void aMessageWithAReasonGoesToAHuman(String message, String reason) {
        var reply = bot.say(message);
        assertQuiet(reply, HOLDING);
        assertThat(state(reply)).isEqualTo("requested " + reason);
        assertThat(bot.read(Bot.conversation(reply)).at("/escalation/reason").stringValue())
                .isEqualTo(reason);
    }

    @Test
    void twoLowAnswersInARowGoToAHuman() {
        var first = bot.say(Bot.FOREIGN);
        var conversation = Bot.conversation(first);
        assertThat(first.json().path("answered").booleanValue()).isFalse();
        assertThat(state(first)).isEqualTo("none -");

        assertAnswered(bot.say(conversation, Bot.REFUND));
        assertThat(state(bot.say(conversation, Bot.FOREIGN))).as("not in a row").isEqualTo("none -");
        var last = bot.say(conversation, Bot.FOREIGN);
        assertThat(state(last)).isEqualTo("requested low_confidence");
        assertThat(last.json().path("role").stringValue()).isEqualTo("assistant");
        assertQuiet(bot.say(conversation, Bot.REFUND), HOLDING);
        assertQuiet(bot.say(conversation, Bot.REFUND), "");
    }

    @Test
    void aVisitorAsksForAHumanWithoutAMessage() {
        var first = bot.page().say(Bot.REFUND);
        var own = bot.page().showing(first.json().path("conversation_token").stringValue());
        var patched = own.patch(Bot.conversation(first), "{\"escalation_status\":\"requested\"}");
        assertThat(state(patched)).isEqualTo("requested visitor");
        assertQuiet(own.say(Bot.conversation(first), Bot.REFUND), HOLDING);
    }

    @Test
    void aChatbotThatHeedsNothingAnswersAll() {
        var calm = Bot.of(bot.tenant(), Bot.calm());
        for (var message : new String[] {HUMAN, Bot.FOREIGN, "My lawyer!", Bot.FOREIGN, Bot.FOREIGN}) {
            var reply = calm.say(message);
            assertThat(state(reply)).as(message).isEqualTo("none -");
            assertThat(reply.json().path("role").stringValue()).isEqualTo("assistant");
        }
    }

    @Test
    void noModelIsAskedWhileAHumanHasTheConversation() {
        var upstream = RunningApi.eu().upstream();
        var generating = Bot.of(bot.tenant(), Draft.generating(Bot.body()));
        upstream.play(Draft.good());
        var conversation = generating.begun(Bot.REFUND);
        assertThat(upstream.asked()).hasSize(1);

        assertQuiet(generating.say(conversation, HUMAN), HOLDING);
        assertQuiet(generating.say(conversation, Bot.REFUND), "");
        generating.post("/conversations/" + conversation + "/messages", "{\"content\":\"How can I help?\"}");
        assertQuiet(generating.say(conversation, Bot.REFUND), "");
        assertThat(upstream.asked()).hasSize(1);
        assertThat(generating.read(conversation).path("message_count").intValue())
                .isEqualTo(9);

        generating.patch("/conversations/" + conversation, "{\"escalation_status\":\"resolved\"}");
        assertAnswered(generating.say(conversation, Bot.REFUND));
        assertThat(upstream.asked()).hasSize(2);
        assertThat(upstream.asked().getLast().body()).as("what the human wrote").contains("How can I help?");
    }

    @Test
    void aHumanAnswersAndHandsBack() {
        var conversation = bot.begun(Bot.REFUND);
        var answer = bot.post("/conversations/" + conversation + "/messages", "{\"content\":\"I am Ann.\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().path("author").stringValue()).isEqualTo("agent");
        assertThat(state(answer)).isEqualTo("escalated agent");
        assertQuiet(bot.say(conversation, Bot.REFUND), HOLDING);

        var back = bot.patch("/conversations/" + conversation, "{\"escalation_status\":\"resolved\"}");
        assertThat(state(back)).isEqualTo("resolved agent");
        assertAnswered(bot.say(conversation, Bot.REFUND));
        assertQuiet(bot.say(conversation, HUMAN), HOLDING);
        assertThat(bot.messages(conversation))
                .extracting(message -> message.path("author").stringValue())
                .containsExactly("visitor", "bot", "agent", "visitor", "system", "visitor", "bot", "visitor", "system");
    }

    @Test
    void aQuietStreamEndsAsAnyOther() {
        var reply = bot.post("/messages", Bot.message(HUMAN).put("stream", true).toString());
        assertThat(reply.isDone()).as(reply.body()).isTrue();
        var result = reply.chunks().getLast();
        assertThat(result.path("role").stringValue()).isEqualTo("system");
        assertThat(result.path("content").stringValue()).isEqualTo(HOLDING);
        assertThat(IntStream.range(0, reply.chunks().size() - 1)
                        .mapToObj(i -> reply.chunks().get(i).path("text").stringValue())
                        .reduce("", String::concat))
                .isIn("", HOLDING);
    }

    @Test
    void aSentimentThatCannotBeMeasuredIsRefused() {
        var body = Bot.knowing(
                "Rückgabe",
                "Sie können jedes Gerät innerhalb von dreißig Tagen nach der Lieferung an uns zurückschicken.");
        body.putObject("escalation").putArray("on").add("negative_sentiment");
        var reply = RunningApi.eu()
                .http()
                .post("/v1/chatbots", body.toString())
                .as(bot.tenant().admin())
                .send();
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/code").stringValue()).isEqualTo("unsupported_language");
    }
}
