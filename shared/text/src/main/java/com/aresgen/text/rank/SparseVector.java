package com.aresgen.text.rank;

import java.util.SortedMap;

/** Weights of term numbers, in rising order of the numbers, scaled to length 1 (or empty). */
public final class SparseVector {
    private final int[] terms;
    private final double[] weights;

    private SparseVector(int[] terms, double[] weights) {
        this.terms = terms;
        this.weights = weights;
    }

    public static SparseVector of(SortedMap<Integer, Double> weights) {
        var terms = weights.keySet().stream().mapToInt(Integer::intValue).toArray();
        var values = weights.values().stream().mapToDouble(Double::doubleValue).toArray();
        var squares = 0.0;
        for (var value : values) {
            squares += value * value;
        }
        for (var i = 0; i < values.length; i++) {
            values[i] /= Math.sqrt(squares);
        }
        return new SparseVector(terms, values);
    }

    public double cosine(SparseVector other) {
        var sum = 0.0;
        var i = 0;
        var j = 0;
        while (i < terms.length && j < other.terms.length) {
            var order = Integer.compare(terms[i], other.terms[j]);
            if (order == 0) {
                sum += weights[i] * other.weights[j];
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return sum;
    }
}
