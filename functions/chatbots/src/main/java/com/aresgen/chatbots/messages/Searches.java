package com.aresgen.chatbots.messages;

import com.aresgen.chatbots.intent.IntentBytes;
import com.aresgen.chatbots.intent.IntentMatch;
import com.aresgen.chatbots.intent.TrainedIntents;
import com.aresgen.chatbots.reply.task.Evidence;
import com.aresgen.http.problem.Failure;
import com.aresgen.knowledge.FoundChunk;
import com.aresgen.knowledge.base.KnowledgeBases;
import com.aresgen.knowledge.base.OpenBase;
import com.aresgen.knowledge.confidence.Calibration;
import com.aresgen.knowledge.confidence.CalibrationFit;
import com.aresgen.knowledge.confidence.Quote;
import com.aresgen.knowledge.embedding.Embedder;
import com.aresgen.knowledge.embedding.Embedder.Embedding;
import com.aresgen.knowledge.retrieval.Judgement;
import com.aresgen.store.chatbots.ChatbotStore;
import com.aresgen.store.chatbots.StoredChatbot;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finds what a chatbot knows on a message, and what the visitor wants by it. Safe for threads. */
final class Searches {
    private final KnowledgeBases bases;
    private final Embedder embedder;
    private final ChatbotStore chatbots;

    @Inject
    Searches(KnowledgeBases bases, Embedder embedder, ChatbotStore chatbots) {
        this.bases = bases;
        this.embedder = embedder;
        this.chatbots = chatbots;
    }

    /** How a search ends. */
    sealed interface Search {
        record Done(Reading reading) implements Search {}

        record Failed(Failure failure) implements Search {}
    }

    /**
     * One embedding of the message, {@link KnowledgeBases#open}, the texts of the chunks that were found, and the
     * intents.
     */
    Search search(StoredChatbot bot, String message) {
        return switch (embedder.embed(List.of(message))) {
            case Embedding.Failed(var failure) -> new Search.Failed(failure);
            case Embedding.Embedded(var vectors, var tokens) -> {
                var vector = vectors.getFirst();
                yield new Search.Done(new Reading(findings(bot, message, vector), intent(bot, vector), tokens));
            }
        };
    }

    private Findings findings(StoredChatbot bot, String message, float[] vector) {
        return bases.open(bot.knowledgeBase(), bot.workspace())
                .filter(base -> base.index().isSearchedBy(embedder.model()))
                .map(base -> findings(base, message, vector))
                .orElseGet(() -> new Findings(List.of(), List.of(), 0, false, Calibration.DEFAULT.name()));
    }

    private static Findings findings(OpenBase base, String message, float[] vector) {
        var found = base.index().search(message, vector, CalibrationFit.FOUND);
        var chunks = base.texts(found.keys());
        var judgement = Judgement.of(message, found, chunks, base.index(), base.calibration());
        return new Findings(
                chunks,
                judgement.evidence().quotes().stream()
                        .map(quote -> place(chunks, quote))
                        .toList(),
                judgement.confidence(),
                judgement.answered(),
                judgement.calibration());
    }

    private static Evidence place(List<FoundChunk> chunks, Quote quote) {
        var start = quote.chunk().start();
        return new Evidence(chunks.indexOf(quote.chunk()), quote.start() - start, quote.end() - start);
    }

    /** Empty for a chatbot without intents, and for intents that were learnt with another model. */
    private Optional<IntentMatch> intent(StoredChatbot bot, float[] vector) {
        return chatbots.intents(bot)
                .flatMap(stored -> IntentBytes.read(stored.bytes()))
                .filter(trained -> trained.isOf(embedder))
                .map((TrainedIntents trained) -> trained.classify(vector));
    }
}
