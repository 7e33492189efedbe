package com.aresgen.chatbots.intent;

import com.aresgen.knowledge.embedding.Embedder;
import com.aresgen.knowledge.embedding.EmbeddingModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The examples of a bot as vectors, and what they say about a message. Immutable and safe for threads.
 *
 * @param model id of the embedding model; vectors of another one are not compared
 * @param dimension numbers in each vector
 * @param names of the intents
 * @param examples of each intent, in the order of the names
 * @param scale what a similarity is worth
 */
public record TrainedIntents(
        String model, int dimension, List<String> names, List<List<ExampleVector>> examples, IntentScale scale) {
    /** Below it the nearest intent and the second are as near as each other. */
    private static final double LEAST_MARGIN = 0.04;

    private static final double LEAST_CONFIDENCE = 0.5;

    public TrainedIntents {
        names = List.copyOf(names);
        examples = examples.stream().map(List::copyOf).toList();
    }

    /** The vectors of one list of texts, cut into those of each intent. */
    static TrainedIntents of(EmbeddingModel model, List<Intent> intents, List<float[]> vectors) {
        var examples = new ArrayList<List<ExampleVector>>();
        var from = 0;
        for (var intent : intents) {
            var to = from + intent.examples().size();
            examples.add(
                    vectors.subList(from, to).stream().map(ExampleVector::of).toList());
            from = to;
        }
        return new TrainedIntents(
                model.id(),
                model.dimension(),
                intents.stream().map(Intent::name).toList(),
                examples,
                IntentScale.of(examples));
    }

    /** Whether an embedder makes vectors that can be compared with these. */
    public boolean isOf(Embedder embedder) {
        return embedder.model().id().equals(model) && embedder.model().dimension() == dimension;
    }

    /**
     * The intent of a message.
     *
     * @param message vector of length 1 by the same model
     */
    public IntentMatch classify(float[] message) {
        if (message.length != dimension) {
            throw new IllegalArgumentException("A vector of " + message.length + " numbers instead of " + dimension);
        }
        var near =
                similarities(message).stream().sorted(Comparator.reverseOrder()).toList();
        if (near.isEmpty()) {
            return new IntentMatch(IntentMatch.NONE, 1 - scale.confidence(-1), 0);
        }
        var best = near.getFirst();
        var confidence = scale.confidence(best.similarity());
        var second = near.size() > 1 ? near.get(1).similarity() : 0;
        var margin = best.similarity() - second;
        if (confidence < LEAST_CONFIDENCE) {
            return new IntentMatch(IntentMatch.NONE, 1 - confidence, margin);
        }
        return near.size() > 1 && margin < LEAST_MARGIN
                ? new IntentMatch(IntentMatch.AMBIGUOUS, confidence, margin)
                : new IntentMatch(names.get(best.intent()), confidence, margin);
    }

    /** How near an intent is: as its nearest example. */
    private record Nearness(int intent, double similarity) implements Comparable<Nearness> {
        @Override
        public int compareTo(Nearness other) {
            return Double.compare(similarity, other.similarity);
        }
    }

    private List<Nearness> similarities(float[] vector) {
        var near = new ArrayList<Nearness>();
        for (var intent = 0; intent < names.size(); intent++) {
            near.add(new Nearness(intent, IntentScale.nearest(examples.get(intent), vector)));
        }
        return near;
    }
}
