package com.aresgen.chatbots.erasing;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.chatbots.StoredItems;
import com.aresgen.suite.FinishedDeletions;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A knowledge base that chatbots share is deleted with the last of them. */
final class SharedKnowledgeTest {
    private final Bot first = Bot.of(Bot.calm());
    private final Bot second = Bot.of(first.tenant(), sharing(first));

    private static ObjectNode sharing(Bot bot) {
        var body = Bot.calm();
        body.putObject("knowledge_base").put("id", bot.knowledgeBase());
        return body;
    }

    private static void deleted(Bot bot) {
        FinishedDeletions.deletedAt("/v1/chatbots/" + bot.id(), bot.tenant().admin());
    }

    private static void assertAnswers(Bot bot) {
        var reply = bot.say(Bot.REFUND);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().path("content").stringValue()).contains(Bot.FIVE_DAYS);
    }

    @Test
    void survivesAllButTheLast() {
        assertAnswers(second);
        deleted(first);
        assertAnswers(second);
        assertThat(second.sources()).hasSize(2);

        var third = Bot.of(first.tenant(), sharing(second));
        deleted(second);
        assertAnswers(third);

        deleted(third);
        assertThat(StoredItems.ofKnowledge(first.knowledgeBase())).isSubsetOf(List.of("head"));
    }

    @Test
    void aSourceThatOneDeletesIsGoneForBoth() {
        var source = first.sources().stream()
                .filter(each -> each.path("external_id").stringValue().equals("returns"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .stringValue();
        FinishedDeletions.deletedAt(
                "/v1/chatbots/" + second.id() + "/sources/" + source,
                first.tenant().admin());
        assertThat(first.say(Bot.REFUND).body()).doesNotContain(Bot.FIVE_DAYS);
    }

    @Test
    void isOfItsWorkspaceAlone() {
        Tenant other = RunningApi.eu().newTenant();
        var reply = RunningApi.eu()
                .http()
                .post("/v1/chatbots", sharing(first).toString())
                .as(other.admin())
                .send();
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo("knowledge_base_not_found");
        assertThat(reply.json().at("/errors/0/pointer").stringValue()).isEqualTo("/knowledge_base/id");
    }
}
