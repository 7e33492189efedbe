package com.aresgen.chatbots.conversing;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.suite.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each time that a conversation leaves the chatbot, webhooks hear of it once, by ids and facts alone. */
final class OneEventTest {
    private static final String HUMAN = "I want to talk to a human";
    private final Bot bot = Bot.of(Bot.body());

    private Reply patched(String conversation, String body) {
        return bot.patch("/conversations/" + conversation, body);
    }

    private Reply answered(String conversation) {
        return bot.post("/conversations/" + conversation + "/messages", "{\"content\":\"I am Ann.\"}");
    }

    private static List<String> data(List<JsonNode> events) {
        return events.stream().map(event -> event.path("data").toString()).toList();
    }

    @Test
    void howeverManyAskAtOnce() throws Exception {
        var events = Events.of(bot, "chatbot.conversation.escalated");
        var conversation = bot.begunBy("ann", Bot.REFUND);
        var visitor = bot.page().of(bot.jwt().of("ann").text());
        var calls = new ArrayList<Supplier<Reply>>();
        for (var i = 0; i < 3; i++) {
            calls.add(() -> bot.say(conversation, HUMAN));
            calls.add(() -> visitor.patch(conversation, "{\"escalation_status\":\"requested\"}"));
            calls.add(() -> answered(conversation));
            calls.add(() -> patched(conversation, "{\"escalation_status\":\"escalated\"}"));
        }
        var statuses = AtOnce.all(calls).stream().map(Reply::status).toList();

        assertThat(statuses).allMatch(status -> List.of(200, 201, 409).contains(status));
        assertThat(statuses).containsAnyOf(200, 201);
        assertThat(events.all()).hasSize(1);
    }

    @Test
    void onceMoreAfterItWasHandedBack() {
        var escalated = Events.of(bot, "chatbot.conversation.escalated");
        var resolved = Events.of(bot, "chatbot.conversation.resolved");
        var conversation = bot.begun(HUMAN);
        bot.say(conversation, HUMAN);
        patched(conversation, "{\"escalation_status\":\"resolved\"}");
        patched(conversation, "{\"escalation_status\":\"resolved\"}");
        assertThat(resolved.all()).hasSize(1);
        bot.say(conversation, "My lawyer will write to you.");
        answered(conversation);

        var ids = "{\"chatbot_id\":\"" + bot.id() + "\",\"conversation_id\":\"" + conversation + "\",\"reason\":\"";
        assertThat(data(escalated.all())).containsExactlyInAnyOrder(ids + "user_request\"}", ids + "keyword\"}");
        assertThat(data(resolved.all())).containsExactly(ids + "user_request\"}");
    }

    @Test
    void aRatingIsToldOnceForEachScore() {
        var events = Events.of(bot, "chatbot.conversation.rated");
        var conversation = bot.begun(Bot.REFUND);
        Stream.of("{\"score\":2}", "{\"score\":2}", "{\"score\":5,\"remark\":\"Herons!\"}")
                .forEach(csat -> patched(conversation, "{\"csat\":" + csat + "}"));
        assertThat(data(events.all())).hasSize(2).anyMatch(data -> data.contains("\"score\":\"5\""));
        assertThat(events.all().toString()).doesNotContain("Herons");
    }

    @Test
    void aReplayIsNoSecondEscalation() {
        var events = Events.of(bot, "chatbot.conversation.escalated");
        for (var i = 0; i < 2; i++) {
            var reply = bot.request("POST", "/messages")
                    .body(Bot.message(HUMAN).toString())
                    .keyed("human")
                    .send();
            assertThat(reply.status()).isEqualTo(200);
        }
        assertThat(events.all()).hasSize(1);
    }
}
