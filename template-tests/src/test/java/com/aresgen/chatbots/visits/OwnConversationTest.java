package com.aresgen.chatbots.visits;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.chatbots.Page;
import com.aresgen.suite.Http;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** A visitor reaches its own conversation alone; that of another answers as one that does not exist. */
final class OwnConversationTest {
    private static final String UNKNOWN = "cnv_01JB3VQ6R8T4W0X2Y5Z7A9C1D3";
    private static final String RATING = "{\"csat\":{\"score\":5}}";
    private final Bot bot = Bot.of(Bot.calm());

    /** All that a visitor can ask of a conversation. */
    private static final List<BiFunction<Page, String, Http.Request>> CALLS = List.of(
            (page, id) -> page.on(id, "GET"),
            (page, id) -> page.on(id, "PATCH").body(RATING),
            (page, id) -> page.on(id, "PATCH").body("{\"escalation_status\":\"requested\"}"),
            (page, id) -> page.message(
                    Bot.message(Bot.REFUND).put("conversation_id", id).toString()),
            (page, id) -> page.message(Bot.message(Bot.REFUND)
                    .put("conversation_id", id)
                    .put("stream", true)
                    .toString()));

    private void assertUnknown(Page page, String conversation) {
        var before = bot.read(conversation);
        for (var call : CALLS) {
            var reply = call.apply(page, conversation).send();
            assertThat(reply.status()).as(reply.body()).isEqualTo(404);
            assertThat(Unlike.ids(reply, conversation))
                    .isEqualTo(Unlike.ids(call.apply(page, UNKNOWN).send(), UNKNOWN));
        }
        assertThat(bot.read(conversation)).isEqualTo(before);
    }

    private void assertOwn(Page page, String conversation) {
        for (var call : CALLS) {
            var reply = call.apply(page, conversation).send();
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        }
    }

    @Test
    void anAnonymousVisitorShowsTheTokenOfItsFirstAnswer() {
        var first = bot.page().say(Bot.REFUND);
        var conversation = Bot.conversation(first);
        var token = first.json().path("conversation_token").stringValue();

        assertOwn(bot.page().showing(token), conversation);
        assertUnknown(bot.page(), conversation);
        assertUnknown(bot.page().showing(token + "A"), conversation);
        var next = bot.page().showing(token).say(conversation, "And how much is shipping?");
        assertThat(next.json().has("conversation_token")).isFalse();
    }

    @Test
    void theTokenOfAnotherConversationOpensNone() {
        var conversation = Bot.conversation(bot.page().say(Bot.REFUND));
        var other = bot.page().say(Bot.REFUND).json().path("conversation_token").stringValue();
        assertUnknown(bot.page().showing(other), conversation);
    }

    @Test
    void anIdentifiedVisitorReadsWhatItBeganAndNoOther() {
        var ann = bot.page().of(bot.jwt().of("ann").text());
        var conversation = Bot.conversation(ann.say(Bot.REFUND));

        assertOwn(ann, conversation);
        assertUnknown(bot.page().of(bot.jwt().of("bob").text()), conversation);
        assertUnknown(bot.page(), conversation);
    }

    @Test
    void aVisitorReadsWhatTheOwnerBeganForIt() {
        var conversation = bot.begunBy("ann", Bot.REFUND);
        assertOwn(bot.page().of(bot.jwt().of("ann").text()), conversation);
        assertUnknown(bot.page().of(bot.jwt().of("bob").text()), conversation);
    }

    @Test
    void whatTheOwnerBeganForNobodyIsOfNoVisitor() {
        assertUnknown(bot.page(), bot.begun(Bot.REFUND));
    }

    @Test
    void theConversationOfAnotherChatbotIsUnknown() {
        var other = Bot.of(bot.tenant(), Bot.calm());
        var first = other.page().say(Bot.REFUND);
        var conversation = Bot.conversation(first);
        var page = bot.page().showing(first.json().path("conversation_token").stringValue());
        for (var call : CALLS) {
            assertThat(Unlike.ids(call.apply(page, conversation).send(), conversation))
                    .startsWith("404 ")
                    .isEqualTo(Unlike.ids(call.apply(page, UNKNOWN).send(), UNKNOWN));
        }
    }

    @Test
    void aVisitorTakesNothingOver() {
        var first = bot.page().say(Bot.REFUND);
        var own = bot.page().showing(first.json().path("conversation_token").stringValue());
        for (var status : List.of("escalated", "resolved")) {
            var reply = own.patch(Bot.conversation(first), "{\"escalation_status\":\"" + status + "\"}");
            assertThat(reply.status()).as(reply.body()).isEqualTo(403);
        }
    }
}
