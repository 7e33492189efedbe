package com.aresgen.chatbots.knowing;

import static com.aresgen.chatbots.knowing.Sources.assertAnswers;
import static com.aresgen.chatbots.knowing.Sources.assertSaysNothingOf;
import static com.aresgen.chatbots.knowing.Sources.text;
import static com.aresgen.chatbots.knowing.Sources.url;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.chatbots.StoredItems;
import com.aresgen.documents.Documents;
import com.aresgen.egress.receiver.Receiver;
import com.aresgen.egress.receiver.ReceiverScript;
import com.aresgen.suite.FinishedDeletions;
import com.aresgen.suite.Waiting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** While a worker indexes, readers find the old content, whole; what callers change meanwhile holds. */
final class WhileIndexingTest {
    private static final String WARRANTY = "How long is the warranty of a controller?";
    private final Bot bot = Bot.of(Bot.knowing("Warranty", "Every controller has a warranty of three years."));
    private final AtomicReference<Throwable> fault = new AtomicReference<>();

    /** Adds the sources, of which the page is read while {@code meanwhile} happens. */
    private void during(Runnable meanwhile, List<ObjectNode> before, List<ObjectNode> after) throws IOException {
        ReceiverScript script = socket -> {
            try {
                meanwhile.run();
            } catch (RuntimeException | Error thrown) {
                fault.set(thrown);
            }
            WebPageTest.html("<main><p>The page says that pumps are blue and made of steel.</p></main>")
                    .answer(socket);
        };
        try (var site = Receiver.start(script)) {
            var all = new ArrayList<>(before);
            all.add(url("page", site.url("/")));
            all.addAll(after);
            Sources.accepted(bot, all.toArray(ObjectNode[]::new));
            bot.indexed();
            assertThat(site.connections()).isPositive();
        }
        assertThat(fault).hasNullValue();
    }

    private void deleted(String externalId) {
        FinishedDeletions.deletedAt(
                "/v1/chatbots/" + bot.id() + "/sources/"
                        + Sources.of(bot, externalId).path("id").stringValue(),
                bot.tenant().admin());
    }

    @Test
    void readersFindTheOldContentUntilAllIsReady() throws IOException {
        during(
                () -> {
                    assertAnswers(bot, WARRANTY, "three years");
                    assertSaysNothingOf(bot, "What does a hose cost?", "12 pounds");
                    assertThat(bot.get("").json().path("status").stringValue()).isEqualTo("indexing");
                },
                List.of(
                        text("first", "Every controller has a warranty of seven years."),
                        text("hose", "A hose costs 12 pounds.")),
                List.of(text("tap", "A tap costs 3 pounds.")));

        assertAnswers(bot, WARRANTY, "seven years");
        assertAnswers(bot, "What does a hose cost?", "12 pounds");
        assertAnswers(bot, "What does a tap cost?", "3 pounds");
    }

    @Test
    void aSourceThatIsDeletedMeanwhileIsNotIndexed() throws IOException {
        var ids = new ArrayList<String>();
        during(
                () -> {
                    ids.add(Sources.of(bot, "tap").path("id").stringValue());
                    deleted("tap");
                },
                List.of(),
                List.of(text("tap", "A tap costs 3 pounds."), text("hose", "A hose costs 12 pounds.")));

        assertAnswers(bot, "What does a hose cost?", "12 pounds");
        assertSaysNothingOf(bot, "What does a tap cost?", "3 pounds");
        assertThat(ids)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(StoredItems.ofKnowledge(id))
                        .noneMatch(key -> key.startsWith("text") || key.startsWith("raw")));
    }

    @Test
    void aSourceThatIsAddedMeanwhileIsIndexedToo() throws IOException {
        during(
                () -> Sources.accepted(bot, text("hose", "A hose costs 12 pounds.")),
                List.of(),
                List.of(text("tap", "A tap costs 3 pounds.")));
        assertAnswers(bot, "What does a tap cost?", "3 pounds");
        assertAnswers(bot, "What does a hose cost?", "12 pounds");
    }

    @Test
    void aSourceThatIsReplacedMeanwhileHasItsNewContent() throws IOException {
        during(
                () -> Sources.accepted(bot, text("tap", "A tap costs 9 pounds.")),
                List.of(text("hose", "A hose costs 12 pounds.")),
                List.of(text("tap", "A tap costs 3 pounds.")));
        assertAnswers(bot, "What does a tap cost?", "9 pounds");
        assertSaysNothingOf(bot, "What does a tap cost?", "3 pounds");
    }

    @Test
    void aDocumentThatIsDeletedMeanwhileFails() throws IOException {
        var document = new Documents(bot.tenant().admin()).created("A pump costs 90 pounds.");
        during(
                () -> FinishedDeletions.deletedAt(
                        "/v1/documents/" + document.id(), bot.tenant().admin()),
                List.of(),
                List.of(Sources.document(document.id())));
        assertThat(Sources.error(Sources.settled(bot, "document"))).isEqualTo("failed document_not_found");
    }

    @Test
    void theChatbotThatIsDeletedMeanwhileLeavesNothing() throws IOException {
        ReceiverScript script = socket -> {
            FinishedDeletions.deletedAt("/v1/chatbots/" + bot.id(), bot.tenant().admin());
            WebPageTest.html("<main><p>The page says that pumps are blue.</p></main>")
                    .answer(socket);
        };
        try (var site = Receiver.start(script)) {
            Sources.accepted(bot, url("page", site.url("/")), text("hose", "A hose costs 12 pounds."));
            Waiting.until(() -> bot.get("").status() == 404 && site.stillOpen() == 0);
        }
        assertThat(StoredItems.ofKnowledge(bot.knowledgeBase())).isSubsetOf("head");
    }
}
