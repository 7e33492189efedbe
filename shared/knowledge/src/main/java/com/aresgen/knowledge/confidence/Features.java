package com.aresgen.knowledge.confidence;

import com.aresgen.knowledge.index.Found;
import com.aresgen.knowledge.index.Match;

/**
 * What tells an answered question from one that the knowledge base does not answer.
 *
 * @param cosine of the nearest chunk
 * @param gap of the best chunk's score above the best one of another source, or above the last
 * @param coverage of the question's words by the evidence
 * @param missingNames share of the question's names and codes that the evidence lacks
 * @param lacksForm whether the evidence lacks what the question's form asks for, such as an amount of money
 */
public record Features(double cosine, double gap, double coverage, double missingNames, boolean lacksForm) {
    /** Of a search and the evidence that was chosen from what it found. */
    public static Features of(Found found, Evidence evidence) {
        var matches = found.matches();
        if (matches.isEmpty()) {
            return new Features(0, 0, 0, 1, false);
        }
        var best = matches.getFirst();
        var next = matches.stream()
                .filter(match -> !match.key().source().equals(best.key().source()))
                .findFirst()
                .orElse(matches.getLast());
        return new Features(
                matches.stream().mapToDouble(Match::cosine).max().orElse(0),
                best.score() - next.score(),
                evidence.coverage(),
                evidence.missingNames(),
                evidence.form() < 0);
    }

    /** The inputs of the logistic model; the last one is constant. */
    double[] inputs(TopicScale scale) {
        return new double[] {
            scale.topic(cosine), scale.excess(cosine), gap, coverage, missingNames, lacksForm ? 1 : 0, 1
        };
    }
}
