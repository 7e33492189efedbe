package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.http.json.Json;
import com.aresgen.suite.FinishedDeletions;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The command {@code cite} with a knowledge base in the place of sources. */
final class KnowledgeCitationsTest {
    private static final String FACT = "The lighthouse of the harbour was built in 1890 by the town.";
    private static final String CLAIM = "😀 The lighthouse of the harbour was built in 1890 by the town. Cats purr.";
    private static final String SOURCE =
            "😀 Boats of every kind lie at the quay, and nets dry in the sun.\n\n".repeat(60)
                    + "## Lights\n\n" + FACT + "\n\n"
                    + "Bread is sold at the corner by the old mill every morning.\n\n".repeat(60);
    private final Bot bot = Bot.of(Bot.knowing("The harbour", SOURCE));
    private final Document document = new Documents(bot.tenant().admin()).created(CLAIM);

    private ObjectNode cite(String model) {
        var body = Json.MAPPER.createObjectNode().put("command", "cite").put("model", model);
        body.putObject("params").put("style", "ieee").put("knowledge_base", bot.knowledgeBase());
        return body;
    }

    private Reply cited() {
        return document.command(cite("local/extractive-1").toString()).send();
    }

    @Test
    void quotesHaveTheirPlacesInTheWholeSource() {
        var reply = cited();

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().path("citations")).hasSize(1);
        var citation = reply.json().at("/citations/0");
        assertThat(citation.path("source_id").stringValue())
                .isEqualTo(bot.sources().getFirst().path("id").stringValue());
        assertThat(citation.path("title").stringValue()).isEqualTo("The harbour");
        assertThat(citation.path("quote").stringValue()).contains(FACT);
        assertThat(SOURCE.substring(
                        SOURCE.offsetByCodePoints(
                                0, citation.path("source_start").intValue()),
                        SOURCE.offsetByCodePoints(0, citation.path("source_end").intValue())))
                .isEqualTo(citation.path("quote").stringValue());
        assertThat(document.text()).contains("by the town [1].").contains("Cats purr.\n");
    }

    @Test
    void aModelQuotesWhatWasFoundOrNothing() {
        var source = bot.sources().getFirst().path("id").stringValue();
        var draft = Json.MAPPER.createObjectNode();
        var citations = draft.putArray("citations");
        citations.addObject().put("sentence", 1).put("source_id", source).put("quote", FACT);
        citations.addObject().put("sentence", 2).put("source_id", source).put("quote", "Cats purr at the quay.");
        RunningApi.eu().upstream().play(Answers.whole(draft.toString()));
        var reply = document.command(cite("remote/any").toString()).send();

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().path("citations")).hasSize(1);
        assertThat(reply.json().at("/citations/0/quote").stringValue()).isEqualTo(FACT);
        assertThat(reply.json().path("unverified_dropped").intValue()).isOne();
    }

    @Test
    void anotherWorkspaceAndAnEditTokenDoNotReachIt() {
        var elsewhere = new Documents(RunningApi.eu().newTenant().admin()).created(CLAIM);
        var writer = document.by(Documents.token(document.newToken("{}")));

        for (var stranger : new Document[] {elsewhere, writer}) {
            var reply = stranger.command(cite("local/extractive-1").toString()).send();
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.code()).isEqualTo("knowledge_base_not_found");
            assertThat(reply.json().at("/errors/0/pointer").stringValue()).isEqualTo("/params/knowledge_base");
        }
        assertThat(document.text()).isEqualTo(CLAIM);
    }

    @Test
    void theStoredAnswerGoesWithTheSource() {
        var call = document.command(cite("local/extractive-1").toString()).keyed("cite");
        assertThat(call.send().body()).contains(FACT);
        var source = bot.sources().getFirst().path("id").stringValue();
        FinishedDeletions.deletedAt(
                "/v1/chatbots/" + bot.id() + "/sources/" + source, bot.tenant().admin());

        assertThat(call.send().code()).isEqualTo("response_erased");
        assertThat(cited().json().path("citations")).isEmpty();
    }
}
