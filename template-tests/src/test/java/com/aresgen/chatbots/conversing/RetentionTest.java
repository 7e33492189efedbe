package com.aresgen.chatbots.conversing;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A conversation ends when its retention does, whether or not DynamoDB has removed it yet. */
final class RetentionTest {
    private final Bot bot = Bot.of(Bot.calm().put("retention_days", 7));
    private final String conversation = bot.begunBy("ann", Bot.REFUND);

    private void expired() {
        var past = Instant.now().minusSeconds(1).getEpochSecond();
        RunningApi.eu()
                .operator()
                .updateItem(update -> update.tableName(TemplateTables.CONVERSATIONS)
                        .key(Map.of(
                                "conversation",
                                AttributeValue.fromS(conversation),
                                "item",
                                AttributeValue.fromS("head")))
                        .updateExpression("SET expires_at = :past")
                        .expressionAttributeValues(Map.of(":past", AttributeValue.fromN(Long.toString(past)))));
    }

    @Test
    void endsAfterTheDaysOfItsChatbot() {
        var read = bot.read(conversation);
        var created = Instant.parse(read.path("created_at").stringValue());
        assertThat(Instant.parse(read.path("expires_at").stringValue()))
                .isBetween(created.plus(Duration.ofDays(7)).minusSeconds(1), created.plus(Duration.ofDays(7)));

        bot.patch("", "{\"retention_days\":1}");
        assertThat(bot.read(bot.begun(Bot.REFUND)).path("expires_at").stringValue())
                .as("of later conversations")
                .isLessThan(read.path("expires_at").stringValue());
        assertThat(bot.read(conversation).path("expires_at")).isEqualTo(read.path("expires_at"));
    }

    @Test
    void isThenUnknownToAll() {
        expired();
        var path = "/conversations/" + conversation;
        var page = bot.page().of(bot.jwt().of("ann").text());
        var replies = List.<Reply>of(
                bot.get(path),
                bot.say(conversation, Bot.REFUND),
                bot.patch(path, "{\"csat\":{\"score\":5}}"),
                bot.post(path + "/messages", "{\"content\":\"I am Ann.\"}"),
                bot.request("DELETE", path).send(),
                page.read(conversation),
                page.say(conversation, Bot.REFUND));
        assertThat(replies).extracting(Reply::code).containsOnly("conversation_not_found");
        assertThat(bot.listed("")).isEmpty();
        assertThat(bot.listed("?visitor_id=ann")).isEmpty();
        assertThat(bot.listed("?escalation_status=none")).isEmpty();
    }

    @Test
    void expiresWithAllOfItsItems() {
        bot.post("/conversations/" + conversation + "/messages", "{\"content\":\"I am Ann.\"}");
        var items = RunningApi.eu()
                .operator()
                .queryPaginator(query -> query.tableName(TemplateTables.CONVERSATIONS)
                        .keyConditionExpression("conversation = :id")
                        .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(conversation))))
                .items()
                .stream()
                .toList();
        assertThat(items).hasSizeGreaterThan(4).allMatch(item -> item.containsKey("expires_at"));
    }
}
