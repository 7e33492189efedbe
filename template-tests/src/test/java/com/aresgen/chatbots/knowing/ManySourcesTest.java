package com.aresgen.chatbots.knowing;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.documents.Documents;
import com.aresgen.egress.receiver.Receiver;
import com.aresgen.egress.receiver.ReceiverScript;
import com.aresgen.suite.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A knowledge base of many sources is indexed by a worker, and lists those that failed beside those that did not. */
final class ManySourcesTest {
    @Test
    void ofTenTwoFail() throws IOException {
        try (var gone = Receiver.start(ReceiverScript.says(404, "gone"))) {
            var body = Bot.calm();
            var sources = body.putObject("knowledge_base").putArray("sources");
            sources.add(Sources.text("hose", "A hose costs 12 pounds."));
            for (var i = 0; i < 7; i++) {
                sources.add(Sources.text("part-" + i, "The part P-%d00 weighs %d grams.".formatted(i, 100 + 7 * i)));
            }
            sources.add(Sources.url("gone", gone.url("/")));
            sources.add(Sources.text("empty", "***"));
            var bot = Bot.of(body);
            assertThat(bot.created().path("status").stringValue()).isEqualTo("indexing");

            var ready = bot.indexed();
            assertThat(ready.path("status").stringValue()).isEqualTo("ready");
            assertThat(ready.path("knowledge_base"))
                    .hasToString("{\"id\":\"" + bot.knowledgeBase()
                            + "\",\"source_count\":10,\"chunk_count\":8,\"failed\":2}");
            assertThat(bot.sources())
                    .extracting(Sources::error)
                    .containsExactlyInAnyOrder(
                            "failed source_unreachable",
                            "failed source_empty",
                            "ready -",
                            "ready -",
                            "ready -",
                            "ready -",
                            "ready -",
                            "ready -",
                            "ready -",
                            "ready -");
            Sources.assertAnswers(bot, "What does a hose cost?", "12 pounds");
        }
    }

    @Test
    void comeOneByOneWithoutRepeats() {
        var bot = Bot.of(Bot.calm());
        for (var i = 0; i < 3; i++) {
            Sources.accepted(bot, Sources.text("part-" + i, "The part P-%d00 is blue.".formatted(i)));
        }
        var paged = new ArrayList<String>();
        Reply page = bot.get("/sources?limit=1");
        paged.addAll(Bot.ids(page));
        while (!page.header("X-Next-Cursor").isEmpty()) {
            page = bot.get("/sources?limit=1&cursor=" + page.header("X-Next-Cursor"));
            paged.addAll(Bot.ids(page));
        }
        assertThat(paged).hasSize(5).isEqualTo(Bot.ids(bot.get("/sources?limit=100")));
    }

    @Test
    void asManyAsACallMayHaveAreAccepted() {
        var bot = Bot.of(Bot.calm());
        var sources = IntStream.range(0, 31)
                .mapToObj(i -> Sources.text("part-" + i, "The part P-%d00 is blue.".formatted(i)))
                .toArray(ObjectNode[]::new);
        assertThat(Sources.posted(bot, sources).status()).isEqualTo(422);
        var most = bot.request("POST", "/sources")
                .body(Sources.body(Arrays.copyOf(sources, 30)))
                .keyed("most")
                .send();
        assertThat(most.status()).as(most.body()).isEqualTo(202);
        assertThat(bot.sources()).hasSize(32);

        var body = Bot.body();
        body.putObject("knowledge_base").putArray("sources").addAll(List.of(Arrays.copyOf(sources, 30)));
        assertThat(Bot.of(body).created().at("/knowledge_base/source_count").intValue())
                .isEqualTo(30);
    }

    @Test
    void allFailed() {
        var body = Bot.calm();
        body.putObject("knowledge_base").putArray("sources").add(Sources.text("empty", "***"));
        var bot = Bot.of(body);
        assertThat(bot.get("").json().path("status").stringValue()).isEqualTo("failed");
        assertThat(bot.say("What is there?").json().path("answered").booleanValue())
                .isFalse();
    }

    @Test
    void aDocumentIsASource() {
        var bot = Bot.of(Bot.calm());
        var document = new Documents(bot.tenant().admin()).created("A pump costs 90 pounds.");
        Sources.added(bot, Sources.document(document.id()));
        Sources.assertAnswers(bot, "What does a pump cost?", "90 pounds");
        assertThat(Sources.of(bot, "document").path("title").stringValue()).isEqualTo("Harbour");
    }

    @Test
    void anUnknownDocumentIsNone() {
        var bot = Bot.of(Bot.calm());
        var theirs = new Documents(Bot.of(Bot.calm()).tenant().admin()).created("A pump costs 90 pounds.");
        for (var id : new String[] {"doc_01JB3VQ6R8T4W0X2Y5Z7A9C1D9", theirs.id()}) {
            var reply = Sources.posted(bot, Sources.document(id));
            assertThat(reply.status()).as(reply.body()).isEqualTo(404);
            assertThat(reply.code()).isEqualTo("document_not_found");
            assertThat(reply.json().at("/errors/0/pointer").stringValue()).isEqualTo("/sources/0/document_id");
        }
    }
}
