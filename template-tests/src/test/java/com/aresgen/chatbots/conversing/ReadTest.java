package com.aresgen.chatbots.conversing;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.suite.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A conversation is read from its beginning, from a message on, and only when it has changed. */
final class ReadTest {
    private static final Bot BOT = Bot.of(Bot.calm());
    private final String conversation = BOT.begun(Bot.REFUND);
    private final String path = "/conversations/" + conversation;

    private static List<String> ids(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json()
                .path("messages")
                .valueStream()
                .map(message -> message.path("id").stringValue())
                .toList();
    }

    private List<String> grown() {
        BOT.say(conversation, "And shipping?");
        BOT.post(path + "/messages", "{\"content\":\"I am Ann.\"}");
        return ids(BOT.get(path));
    }

    @Test
    void afterAMessageComeThoseThatFollowIt() {
        var all = grown();
        assertThat(all).hasSize(5);
        for (var i = 0; i < all.size(); i++) {
            assertThat(ids(BOT.get(path + "?after=" + all.get(i)))).isEqualTo(all.subList(i + 1, all.size()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void thePagesAreLinkedToTheEnd(int limit) {
        var all = grown();
        var read = new ArrayList<String>();
        var next = path + "?limit=" + limit;
        while (!next.isEmpty()) {
            var page = BOT.get(next);
            assertThat(ids(page)).hasSizeLessThanOrEqualTo(limit);
            read.addAll(ids(page));
            var link = page.header("Link");
            next = link.isEmpty() ? "" : link.substring(link.indexOf("/conversations"), link.indexOf('>'));
        }
        assertThat(read).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"msg_01JB3VQ6R8T4W0X2Y5Z7A9C1D3", "x"})
    void afterAnUnknownMessageIsNothing(String message) {
        var reply = BOT.get(path + "?after=" + message);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo("message_not_found");
    }

    @Test
    void anUnchangedConversationIsNotSentAgain() {
        var tag = BOT.get(path).header("ETag");
        var again = BOT.request("GET", path).header("If-None-Match", tag);
        assertThat(again.send().status()).isEqualTo(304);
        BOT.say(conversation, "And shipping?");
        assertThat(again.send().status()).isEqualTo(200);
    }

    @Test
    void aVisitorWhoPollsGetsWhatIsNewAlone() {
        var first = BOT.page().say(Bot.REFUND);
        var own = BOT.page().showing(first.json().path("conversation_token").stringValue());
        var polled = own.on(Bot.conversation(first), "GET")
                .header("If-None-Match", own.read(Bot.conversation(first)).header("ETag"));
        assertThat(polled.send().status()).isEqualTo(304);
        BOT.post("/conversations/" + Bot.conversation(first) + "/messages", "{\"content\":\"I am Ann.\"}");
        assertThat(polled.send().json().at("/messages/2/content").stringValue()).isEqualTo("I am Ann.");
    }

    @Test
    void aMessageIsReadAsItWasAnswered() {
        var answer = BOT.say(conversation, Bot.REFUND).json();
        var read = BOT.messages(conversation).getLast();
        for (var member : read.propertyNames()) {
            assertThat(answer.path(member)).as(member).isEqualTo(read.path(member));
        }
        assertThat(BOT.messages(conversation).get(2).path("content").stringValue())
                .isEqualTo(Bot.REFUND);
    }

    @Test
    void metadataIsOfTheMessageAndOfTheConversation() {
        var body = Bot.message(Bot.REFUND).put("conversation_id", conversation);
        body.putObject("metadata").put("page", "/checkout");
        BOT.post("/messages", body.toString());
        BOT.say(conversation, "And shipping?");

        assertThat(BOT.read(conversation).path("metadata")).hasToString("{\"page\":\"/checkout\"}");
        assertThat(BOT.messages(conversation))
                .extracting(message -> message.at("/metadata/page").asString(""))
                .containsExactly("", "", "/checkout", "", "", "");
    }

    @Test
    void metadataHasItsLimits() {
        var body = Bot.message(Bot.REFUND);
        var metadata = body.putObject("metadata");
        for (var i = 0; i < 33; i++) {
            metadata.put("name" + i, "value");
        }
        assertThat(BOT.post("/messages", body.toString()).status()).isEqualTo(422);
        body.putObject("metadata").put("name", 7);
        assertThat(BOT.post("/messages", body.toString()).status()).isEqualTo(422);
    }
}
