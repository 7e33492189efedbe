package com.aresgen.chatbots.visits;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.chatbots.Page;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One visitor cannot spend what a chatbot may cost: 20 messages a minute, whatever their conversations. */
final class VisitorLimitTest {
    private static final int MOST = 20;
    private final Bot bot = Bot.of(Bot.body());

    /** While a human has the conversation, messages cost the test no search. */
    private static void spend(Page page) {
        var first = page.say("I want to talk to a human");
        var own = first.json().has("conversation_token")
                ? page.showing(first.json().path("conversation_token").stringValue())
                : page;
        for (var i = 1; i < MOST; i++) {
            var reply = own.say(Bot.conversation(first), "Hello?");
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        }
    }

    private static void assertLimited(Page page) {
        var reply = page.say(Bot.REFUND);
        assertThat(reply.status()).as(reply.body()).isEqualTo(429);
        assertThat(reply.code()).isEqualTo("visitor_rate_limited");
        assertThat(Integer.parseInt(reply.header("Retry-After"))).isBetween(1, 60);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(Bot.SHOP);
    }

    @Test
    void theMessageAfterTheTwentiethIsRefusedAndNobodyElseIs() {
        var ann = bot.page().of(bot.jwt().of("ann").text());
        spend(ann);
        assertLimited(ann);
        assertLimited(
                bot.page().of(bot.jwt().of("ann").lasting(Duration.ofMinutes(5)).text()));

        assertThat(bot.page().of(bot.jwt().of("bob").text()).say(Bot.REFUND).status())
                .isEqualTo(200);
        assertThat(bot.page().say(Bot.REFUND).status()).isEqualTo(200);
        assertThat(bot.say(Bot.REFUND).status()).isEqualTo(200);
    }

    @Test
    void anAnonymousVisitorIsCountedWhateverItShows() {
        spend(bot.page());
        assertLimited(bot.page());
        assertLimited(bot.page().with("User-Agent", "another"));
        assertLimited(bot.page().with("X-Forwarded-For", "203.0.113.7"));
    }
}
