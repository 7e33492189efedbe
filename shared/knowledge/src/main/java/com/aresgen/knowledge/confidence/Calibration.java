package com.aresgen.knowledge.confidence;

import com.aresgen.http.json.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * Turns features into the probability that the evidence answers the question.
 *
 * @param scale by which a cosine shows that the question is about the topic
 * @param weights one for each input of the logistic model, the constant last
 * @param threshold probability from which a question counts as answered
 * @param sampleSize questions that it was fitted with; 0 for the default
 */
public record Calibration(TopicScale scale, List<Double> weights, double threshold, int sampleSize) {
    private static final int VERSION = 1;
    private static final int WEIGHTS = 7;

    /** For knowledge bases that are too small for one of their own. Where it is from: infra/decisions/0137. */
    public static final Calibration DEFAULT =
            new Calibration(new TopicScale(0.2, 0.4), List.of(4.9, 0.1, 0.2, 0.5, -2.1, -3.2, -4.0), 0.5, 0);

    public Calibration {
        weights = List.copyOf(weights);
        if (weights.size() != WEIGHTS || !weights.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a calibration has " + WEIGHTS + " weights");
        }
    }

    public double probability(Features features) {
        return Logistic.probability(array(), features.inputs(scale));
    }

    public boolean answers(Features features) {
        return probability(features) >= threshold;
    }

    /** What responses report: whether it is the knowledge base's own. */
    public String name() {
        return sampleSize > 0 ? "fitted" : "default";
    }

    /** A small JSON object, to be stored with the version of the index. */
    public String toJson() {
        return Json.MAPPER.writeValueAsString(new Stored(VERSION, scale, weights, threshold, sampleSize));
    }

    /** Empty for a text that is no calibration, or one of another version: fit it again. */
    public static Optional<Calibration> fromJson(String json) {
        try {
            var stored = Json.MAPPER.readValue(json, Stored.class);
            return stored.version() == VERSION
                    ? Optional.of(
                            new Calibration(stored.scale(), stored.weights(), stored.threshold(), stored.sampleSize()))
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException | NullPointerException _) {
            return Optional.empty();
        }
    }

    double[] array() {
        return weights.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private record Stored(int version, TopicScale scale, List<Double> weights, double threshold, int sampleSize) {}
}
