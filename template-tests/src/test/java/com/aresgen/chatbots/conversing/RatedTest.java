package com.aresgen.chatbots.conversing;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.http.values.Ids;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A visitor rates its conversation: the score can be changed, for a day, until a remark locks it. */
final class RatedTest {
    private static final Bot BOT = Bot.of(Bot.calm());
    private final String conversation = BOT.begun(Bot.REFUND);

    private Reply rated(String csat) {
        return BOT.patch("/conversations/" + conversation, "{\"csat\":" + csat + "}");
    }

    private void assertLocked(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(409);
        assertThat(reply.code()).isEqualTo("csat_locked");
        assertThat(reply.header("X-Should-Retry")).isEqualTo("false");
    }

    @Test
    void aRemarkLocksTheScore() {
        assertThat(rated("{\"score\":2}").json().at("/csat/score").intValue()).isEqualTo(2);
        assertThat(rated("{\"score\":4}").json().at("/csat/score").intValue()).isEqualTo(4);
        var remarked = rated("{\"remark\":\"Quick.\"}").json().path("csat");
        assertThat(remarked.path("score").intValue()).isEqualTo(4);
        assertThat(remarked.path("remark").stringValue()).isEqualTo("Quick.");

        assertLocked(rated("{\"score\":5}"));
        assertLocked(rated("{\"remark\":\"Slow.\"}"));
        assertThat(rated("{\"score\":4}").status()).as("the same once more").isEqualTo(200);
        assertThat(BOT.read(conversation).path("csat")).isEqualTo(remarked);
    }

    @Test
    void theWindowClosesADayAfterTheLastMessage() {
        age(Duration.ofHours(23));
        assertThat(rated("{\"score\":2}").status()).isEqualTo(200);
        age(Duration.ofHours(25));
        assertLocked(rated("{\"score\":3}"));
        BOT.say(conversation, Bot.REFUND);
        assertThat(rated("{\"score\":3}").status()).as("after another message").isEqualTo(200);
    }

    @Test
    void aHandBackOpensTheWindowAgain() {
        BOT.patch("/conversations/" + conversation, "{\"escalation_status\":\"escalated\"}");
        age(Duration.ofHours(25));
        assertLocked(rated("{\"score\":3}"));
        BOT.patch("/conversations/" + conversation, "{\"escalation_status\":\"resolved\"}");
        assertThat(rated("{\"score\":3}").status()).isEqualTo(200);
    }

    /** The head as it would be if all of it had happened that long ago. */
    private void age(Duration by) {
        var then = Instant.now().minus(by);
        RunningApi.eu()
                .operator()
                .updateItem(update -> update.tableName(TemplateTables.CONVERSATIONS)
                        .key(Map.of(
                                "conversation",
                                AttributeValue.fromS(conversation),
                                "item",
                                AttributeValue.fromS("head")))
                        .updateExpression("SET updated_at = :then, changed_at = :then, last_message = :message")
                        .expressionAttributeValues(Map.of(
                                ":then",
                                AttributeValue.fromN(Long.toString(then.toEpochMilli())),
                                ":message",
                                AttributeValue.fromS(Ids.lowest("msg", then)))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"score\":0}|/csat/score",
                "{\"score\":6}|/csat/score",
                "{\"score\":\"5\"}|/csat/score",
                "{\"score\":2.5}|/csat/score",
                "{\"remark\":\"no score yet\"}|/csat/score",
                "{}|/csat/score",
                "{\"score\":null}|/csat/score",
                "{\"score\":3,\"colour\":\"red\"}|/csat/colour"
            })
    void whatIsNoRatingIsRefused(String csat, String pointer) {
        var reply = rated(csat);
        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
        assertThat(BOT.read(conversation).path("csat").isNull()).isTrue();
    }

    @Test
    void aLongRemarkIsRefused() {
        assertThat(rated("{\"score\":3,\"remark\":\"" + "x".repeat(2_001) + "\"}")
                        .status())
                .isEqualTo(422);
        assertThat(rated("{\"score\":3,\"remark\":\"" + "x".repeat(2_000) + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void visitorsAreAskedUntilTheyHaveRated() {
        assertThat(BOT.say(conversation, Bot.REFUND)
                        .json()
                        .path("csat_requested")
                        .booleanValue())
                .isTrue();
        rated("{\"score\":2}");
        assertThat(BOT.say(conversation, Bot.REFUND)
                        .json()
                        .path("csat_requested")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void aChatbotThatDoesNotAskTakesNoRating() {
        var body = Bot.calm();
        body.putObject("csat").put("enabled", false);
        var quiet = Bot.of(BOT.tenant(), body);
        var answer = quiet.say(Bot.REFUND);
        assertThat(answer.json().path("csat_requested").booleanValue()).isFalse();
        var reply = quiet.patch("/conversations/" + Bot.conversation(answer), "{\"csat\":{\"score\":5}}");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.code()).isEqualTo("csat_disabled");
    }

    @Test
    void aPatchOfAnOlderVersionIsRefused() {
        var tag = BOT.get("/conversations/" + conversation).header("ETag");
        var request = BOT.request("PATCH", "/conversations/" + conversation).header("If-Match", tag);
        assertThat(request.body("{\"csat\":{\"score\":1}}").send().status()).isEqualTo(200);
        assertThat(request.body("{\"csat\":{\"score\":2}}").send().status()).isEqualTo(412);
    }
}
