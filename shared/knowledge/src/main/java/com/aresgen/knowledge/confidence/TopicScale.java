package com.aresgen.knowledge.confidence;

import java.util.List;

/**
 * Whether a question is about the knowledge base's topic at all, by the cosine of its nearest chunk. Above {@code own}
 * a greater cosine says nothing more: people ask in other words than the sources, and near misses in the same.
 *
 * @param foreign cosine that a foreign question typically reaches
 * @param own cosine that none but an odd foreign question reaches
 */
public record TopicScale(double foreign, double own) {
    private static final double LEAST_WIDTH = 0.05;
    private static final double NINE_IN_TEN = 0.9;

    /** Measured with foreign questions: the median, and as far above the 90th percentile as that is above the median. */
    static TopicScale of(List<Double> cosines) {
        var sorted = cosines.stream().sorted().toList();
        var median = sorted.get(sorted.size() / 2);
        var high = sorted.get((int) (NINE_IN_TEN * (sorted.size() - 1)));
        return new TopicScale(median, Math.max(median + LEAST_WIDTH, 2 * high - median));
    }

    /** From 0 for a foreign question to 1. */
    double topic(double cosine) {
        return Math.clamp((cosine - foreign) / (own - foreign), 0, 1);
    }

    /** How far above {@code own}, from 0 to 1. */
    double excess(double cosine) {
        return Math.clamp((cosine - own) / (2 * (own - foreign)), 0, 1);
    }
}
