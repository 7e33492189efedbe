package com.aresgen.chatbots.reply.task;

import com.aresgen.knowledge.FoundChunk;
import com.aresgen.models.Deadlines;
import com.aresgen.models.asking.Meter;
import com.aresgen.models.catalogue.Model;
import com.aresgen.voice.VoiceSession;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One question to a bot, with all that its answer may stand on.
 *
 * @param history earlier messages of the conversation, oldest first; the last ones are shown to a model
 * @param attributes what the visitor's token says about the visitor
 * @param chunks that retrieval found, best first; no other text of the knowledge base is given to a model
 * @param evidence the sentences that answer the question, in the order of the answer; for the embedded engine
 * @param models to ask, in this order; the caller has checked that each is available. The first decides whether the
 *     embedded engine works or a generating model
 * @param maxCostUsd for all requests together; empty: no limit
 * @param deadlines for all models together
 * @param meter called for each request to a model
 */
public record ReplyTask(
        String question,
        List<PastMessage> history,
        BotProfile bot,
        Map<String, String> attributes,
        List<FoundChunk> chunks,
        List<Evidence> evidence,
        List<Model> models,
        Optional<VoiceSession> voice,
        Optional<BigDecimal> maxCostUsd,
        Deadlines deadlines,
        Meter meter) {
    public ReplyTask {
        history = List.copyOf(history);
        attributes = Map.copyOf(attributes);
        chunks = List.copyOf(chunks);
        evidence = List.copyOf(evidence);
        models = List.copyOf(models);
        if (models.isEmpty()) {
            throw new IllegalArgumentException("A question goes to at least one model");
        }
    }

    /** The same question for other models. */
    public ReplyTask with(List<Model> others) {
        return new ReplyTask(
                question, history, bot, attributes, chunks, evidence, others, voice, maxCostUsd, deadlines, meter);
    }

    /** The same question once the caller has the first byte of the answer. */
    public ReplyTask begun() {
        return new ReplyTask(
                question,
                history,
                bot,
                attributes,
                chunks,
                evidence,
                models,
                voice,
                maxCostUsd,
                deadlines.begun(),
                meter);
    }
}
