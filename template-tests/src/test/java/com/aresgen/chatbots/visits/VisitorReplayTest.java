package com.aresgen.chatbots.visits;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.chatbots.Page;
import com.aresgen.suite.Reply;
import org.junit.jupiter.api.Test;

/** A message that is sent again under its Idempotency-Key gets the same answer, and never that of another visitor. */
final class VisitorReplayTest {
    private final Bot bot = Bot.of(Bot.calm());

    private static Reply keyed(Page page) {
        return page.message(Bot.message(Bot.REFUND).toString())
                .keyed("message-1")
                .send();
    }

    @Test
    void anAnonymousVisitorGetsTheSameTokenAgain() {
        var page = bot.page().with("User-Agent", "one");
        var first = keyed(page);
        var again = keyed(page);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body()).contains("conversation_token");
        assertThat(bot.listed("")).containsExactly(Bot.conversation(first));
    }

    @Test
    void twoVisitorsWithOneKeyHaveTwoConversations() {
        var pages = new Page[] {
            bot.page().with("User-Agent", "one"),
            bot.page().with("User-Agent", "two"),
            bot.page().of(bot.jwt().of("ann").text()),
            bot.page().of(bot.jwt().of("bob").text())
        };
        for (var page : pages) {
            var reply = keyed(page);
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            assertThat(reply.headers().map()).doesNotContainKey("idempotent-replayed");
        }
        assertThat(bot.listed("")).hasSize(pages.length).doesNotHaveDuplicates();
    }

    @Test
    void aTokenInTheBodyDoesNotOpenTheAnswerOfAnother() {
        for (var subject : new String[] {"ann", "bob"}) {
            var body = Bot.message(Bot.REFUND);
            body.putObject("visitor").put("token", bot.jwt().of(subject).text());
            var reply = bot.page().message(body.toString()).keyed("message-1").send();
            assertThat(reply.headers().map()).doesNotContainKey("idempotent-replayed");
        }
    }
}
