package com.aresgen.chatbots.visits;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Reply;
import com.aresgen.suite.Row;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An embed key reaches the messages of one chatbot, and its visitor's conversation; rotation gives it a grace. */
final class EmbedKeyTest {
    private static final Bot BOT = Bot.of(Bot.calm());

    /** All but the four of visitors, and those of models, problems and health that anyone may call. */
    static Stream<Row> others() {
        var own = Set.of("GetChatbotProfile", "SendMessage", "GetConversation", "UpdateConversation");
        return Row.withKey()
                .filter(row -> !own.contains(row.endpoint()) && !row.endpoint().equals("Fallback"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void reachesNoOtherRoute(Row row) {
        var path = row.path().replace("bot_01JB3VQ6R8T4W0X2Y5Z7A9C1D3", BOT.id());
        var request = BOT.page().request(row.route().method(), path);
        var body = row.event().path("body");
        var reply = (body.isString() ? request.body(body.stringValue()) : request).send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("insufficient_permission");
    }

    @Test
    void reachesNoOtherChatbot() {
        var theirs = Bot.of(BOT.tenant(), Bot.calm());
        var strange = theirs.page().embeddedBy(BOT.embedKey());
        var unknown = BOT.page().request("POST", "/v1/chatbots/bot_01JB3VQ6R8T4W0X2Y5Z7A9C1D3/messages");

        var reply = strange.say(Bot.REFUND);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(Unlike.ids(reply, theirs.id()))
                .isEqualTo(Unlike.ids(
                        unknown.body(Bot.message(Bot.REFUND).toString()).send(), "bot_01JB3VQ6R8T4W0X2Y5Z7A9C1D3"));
        assertThat(theirs.listed("")).isEmpty();
    }

    @Test
    void worksUntilTheGraceOfItsRotationEnds() {
        var bot = Bot.of(Bot.calm());
        var rotated = bot.post("/embed-key/rotate", "{\"grace_period_seconds\":3600}");
        assertThat(rotated.status()).as(rotated.body()).isEqualTo(201);

        assertThat(bot.page().say(Bot.REFUND).status()).isEqualTo(200);
        assertThat(bot.page().embeddedBy(key(rotated)).say(Bot.REFUND).status()).isEqualTo(200);
    }

    @Test
    void endsAtOnceWithoutAGrace() {
        var bot = Bot.of(Bot.calm());
        var renewed = key(bot.post("/embed-key/rotate", "{\"grace_period_seconds\":0}"));

        var old = bot.page().say(Bot.REFUND);
        assertThat(old.status()).isEqualTo(401);
        assertThat(old.code()).isEqualTo("key_expired");
        assertThat(bot.page().embeddedBy(renewed).say(Bot.REFUND).status()).isEqualTo(200);
    }

    @Test
    void keepsTheOriginsOfItsChatbotWhenItIsRotated() {
        var bot = Bot.of(Bot.calm());
        var renewed = key(bot.post("/embed-key/rotate", "{\"grace_period_seconds\":0}"));
        bot.patch("", "{\"allowed_origins\":[\"https://www.example.org\"]}");

        assertThat(bot.page().embeddedBy(renewed).say(Bot.REFUND).code()).isEqualTo("origin_not_allowed");
        assertThat(bot.page()
                        .embeddedBy(renewed)
                        .from("https://www.example.org")
                        .say(Bot.REFUND)
                        .status())
                .isEqualTo(200);
    }

    private static BearerKey key(Reply rotated) {
        return BearerKey.parse(rotated.json().path("embed_key").stringValue()).orElseThrow();
    }
}
