package com.aresgen.knowledge.retrieval;

import com.aresgen.knowledge.FoundChunk;
import com.aresgen.knowledge.confidence.Calibration;
import com.aresgen.knowledge.confidence.Evidence;
import com.aresgen.knowledge.confidence.Features;
import com.aresgen.knowledge.index.Found;
import com.aresgen.knowledge.index.KnowledgeIndex;
import java.util.List;

/**
 * What the found chunks say about the question.
 *
 * @param confidence probability that the evidence answers the question
 * @param answered whether it is great enough to answer
 * @param calibration {@code fitted} if the probability is the knowledge base's own, else {@code default}
 */
public record Judgement(Evidence evidence, double confidence, boolean answered, String calibration) {
    /**
     * Chooses the evidence and judges it.
     *
     * @param chunks of {@code found}, in its order; their source is the key in the index
     */
    public static Judgement of(
            String question, Found found, List<FoundChunk> chunks, KnowledgeIndex index, Calibration calibration) {
        var evidence = Evidence.of(question, found, chunks, index);
        var features = Features.of(found, evidence);
        var answered = !evidence.quotes().isEmpty() && calibration.answers(features);
        return new Judgement(evidence, calibration.probability(features), answered, calibration.name());
    }
}
