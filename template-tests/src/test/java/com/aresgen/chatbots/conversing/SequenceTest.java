package com.aresgen.chatbots.conversing;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.chatbots.Draft;
import com.aresgen.documents.HeldModel;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Messages to one conversation at the same time do not interleave, and a reader misses none of them. */
final class SequenceTest {
    private final Bot bot = Bot.of(Draft.generating(Bot.calm()));

    private static List<String> authors(List<JsonNode> messages) {
        return messages.stream().map(each -> each.path("author").stringValue()).toList();
    }

    private static List<String> ids(List<JsonNode> messages) {
        return messages.stream().map(each -> each.path("id").stringValue()).toList();
    }

    @Test
    void eachTurnIsAQuestionAndItsAnswer() throws Exception {
        var local = Bot.of(bot.tenant(), Bot.calm());
        var conversation = local.begun(Bot.REFUND);
        var calls = IntStream.range(0, 6)
                .<Supplier<Reply>>mapToObj(i -> () -> local.say(conversation, "Question " + i + "?"))
                .toList();
        var replies = AtOnce.all(calls);

        var messages = local.messages(conversation);
        var good = replies.stream().filter(reply -> reply.status() == 200).toList();
        var locked = replies.stream().filter(reply -> reply.status() != 200).toList();
        assertThat(good).isNotEmpty();
        assertThat(locked).allMatch(reply -> reply.code().equals("conversation_locked"));
        assertThat(messages).hasSize(2 + 2 * good.size());
        assertThat(ids(messages)).isSorted().doesNotHaveDuplicates();
        for (var i = 0; i < messages.size(); i += 2) {
            assertThat(authors(messages.subList(i, i + 2))).containsExactly("visitor", "bot");
        }
        assertThat(ids(messages))
                .containsAll(good.stream()
                        .map(reply -> reply.json().path("id").stringValue())
                        .toList());
    }

    @Test
    void aMessageDuringAnotherIsLocked() throws Exception {
        var conversation = begun();
        var during = new ArrayList<Reply>();
        var held = HeldModel.during(
                () -> {
                    during.add(bot.say(conversation, "And shipping?"));
                    during.add(bot.post(
                            "/messages",
                            Bot.message("And shipping?")
                                    .put("conversation_id", conversation)
                                    .put("stream", true)
                                    .toString()));
                },
                Draft.good(),
                () -> bot.say(conversation, Bot.REFUND));

        assertThat(held.status()).as(held.body()).isEqualTo(200);
        assertThat(during).hasSize(2).allMatch(reply -> reply.status() == 409);
        assertThat(during).allMatch(reply -> reply.code().equals("conversation_locked"));
        assertThat(during).noneMatch(reply -> reply.header("Retry-After").isEmpty());
        assertThat(bot.messages(conversation)).hasSize(4);
    }

    private String begun() {
        RunningApi.eu().upstream().play(Draft.good());
        return bot.begun(Bot.REFUND);
    }

    @Test
    void aRefusedMessageReleasesTheConversation() {
        var conversation = begun();
        RunningApi.eu().upstream().play(ServerScript.json(400, "{\"error\":{\"message\":\"no\"}}"));
        assertThat(bot.say(conversation, Bot.REFUND).status()).isGreaterThanOrEqualTo(400);
        RunningApi.eu().upstream().play(Draft.good());
        assertThat(bot.say(conversation, Bot.REFUND).status()).isEqualTo(200);
        assertThat(bot.messages(conversation)).hasSize(4);
    }

    @Test
    void aHumanWhoAnswersMeanwhileIsReadByAllWhoWait() throws Exception {
        var conversation = begun();
        var seen = new AtomicReference<String>();
        var human = "{\"content\":\"I am Ann.\"}";
        var held = HeldModel.during(
                () -> {
                    bot.post("/conversations/" + conversation + "/messages", human);
                    seen.set(ids(bot.messages(conversation)).getLast());
                },
                Draft.good(),
                () -> bot.say(conversation, Bot.REFUND));

        assertThat(held.status()).as(held.body()).isEqualTo(200);
        assertThat(held.json().at("/escalation/status").stringValue()).isEqualTo("escalated");
        var messages = bot.messages(conversation);
        assertThat(messages).hasSize(5);
        assertThat(ids(messages)).isSorted();
        var later = bot.get("/conversations/" + conversation + "?after=" + seen.get());
        assertThat(authors(later.json().path("messages").valueStream().toList()))
                .containsExactly("visitor", "bot");
    }

    @Test
    void aRatingMeanwhileIsKept() throws Exception {
        var conversation = begun();
        HeldModel.during(
                () -> bot.patch("/conversations/" + conversation, "{\"csat\":{\"score\":4}}"),
                Draft.good(),
                () -> bot.say(conversation, Bot.REFUND));
        var read = bot.read(conversation);
        assertThat(read.at("/csat/score").intValue()).isEqualTo(4);
        assertThat(read.path("message_count").intValue()).isEqualTo(4);
    }
}
