package com.aresgen.chatbots.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a similarity is worth among the examples of one bot. Each example is compared with those of its own intent, without
 * itself, and with those of the others; a few values that fit the usual embedding models stand in where there are few.
 */
final class IntentScale {
    private static final float[] USUAL_OWN = {0.45f, 0.6f, 0.75f};
    private static final float[] USUAL_FOREIGN = {0.15f, 0.3f, 0.45f};

    private final float[] own;
    private final float[] foreign;

    /**
     * A scale of measured similarities.
     *
     * @param own similarity of each example to the nearest other one of its intent
     * @param foreign similarity of each example to the nearest one of another intent
     */
    IntentScale(float[] own, float[] foreign) {
        this.own = own;
        this.foreign = foreign;
    }

    float[] own() {
        return own;
    }

    float[] foreign() {
        return foreign;
    }

    /** The scale of examples, intent by intent. */
    static IntentScale of(List<List<ExampleVector>> intents) {
        var own = new ArrayList<Float>();
        var foreign = new ArrayList<Float>();
        for (var i = 0; i < intents.size(); i++) {
            var others = without(i, intents).stream().flatMap(List::stream).toList();
            for (var j = 0; j < intents.get(i).size(); j++) {
                var vector = intents.get(i).get(j).floats();
                var siblings = without(j, intents.get(i));
                if (!siblings.isEmpty()) {
                    own.add((float) nearest(siblings, vector));
                }
                if (!others.isEmpty()) {
                    foreign.add((float) nearest(others, vector));
                }
            }
        }
        return new IntentScale(array(own), array(foreign));
    }

    private static <T> List<T> without(int index, List<T> list) {
        var others = new ArrayList<>(list);
        others.remove(index);
        return others;
    }

    /** Cosine similarity of the nearest example. */
    static double nearest(List<ExampleVector> examples, float[] vector) {
        return examples.stream()
                .mapToDouble(each -> each.similarity(vector))
                .max()
                .orElseThrow();
    }

    /**
     * How surely a message of this similarity has the intent: among the examples that it reaches at home and those that
     * reach it from abroad, the share of the first, by Laplace's rule. It grows with the similarity, and is a half where
     * there are as many of both.
     */
    double confidence(double similarity) {
        var reached = upTo(own, similarity) + upTo(USUAL_OWN, similarity);
        var reaching = from(foreign, similarity) + from(USUAL_FOREIGN, similarity);
        return (reached + 1) / (reached + reaching + 2.0);
    }

    private static int upTo(float[] values, double most) {
        var count = 0;
        for (var value : values) {
            count += value <= most ? 1 : 0;
        }
        return count;
    }

    private static int from(float[] values, double least) {
        var count = 0;
        for (var value : values) {
            count += value >= least ? 1 : 0;
        }
        return count;
    }

    private static float[] array(List<Float> values) {
        var array = new float[values.size()];
        for (var i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return array;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntentScale scale
                && Arrays.equals(own, scale.own)
                && Arrays.equals(foreign, scale.foreign);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(own) + Arrays.hashCode(foreign);
    }

    @Override
    public String toString() {
        return "IntentScale[" + own.length + ", " + foreign.length + "]";
    }
}
