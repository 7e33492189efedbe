package com.aresgen.knowledge.confidence;

import java.util.List;

/**
 * Logistic regression with a Gaussian prior around given weights (MAP by Newton's method; Bishop, "Pattern Recognition
 * and Machine Learning", 2006, 4.3.3). The last weight is the constant's.
 */
final class Logistic {
    private static final int STEPS = 30;

    /**
     * An example.
     *
     * @param weight how much it counts
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
    record Example(double[] inputs, boolean positive, double weight) {}

    private Logistic() {}

    static double probability(double[] weights, double[] inputs) {
        return 1 / (1 + StrictMath.exp(-dot(weights, inputs)));
    }

    /** @param precision of the prior: how many examples' worth of trust the given weights have */
    static double[] fit(List<Example> examples, double[] prior, double precision) {
        var weights = prior.clone();
        for (var step = 0; step < STEPS; step++) {
            var gradient = new double[weights.length];
            var hessian = new double[weights.length][weights.length];
            for (var i = 0; i < weights.length; i++) {
                gradient[i] = precision * (prior[i] - weights[i]);
                hessian[i][i] = precision;
            }
            for (var example : examples) {
                add(example, weights, gradient, hessian);
            }
            var change = solve(hessian, gradient);
            for (var i = 0; i < weights.length; i++) {
                weights[i] += change[i];
            }
        }
        return weights;
    }

    private static void add(Example example, double[] weights, double[] gradient, double[][] hessian) {
        var inputs = example.inputs();
        var probability = probability(weights, inputs);
        var error = example.weight() * ((example.positive() ? 1 : 0) - probability);
        var curvature = example.weight() * probability * (1 - probability);
        for (var i = 0; i < inputs.length; i++) {
            gradient[i] += error * inputs[i];
            for (var j = 0; j < inputs.length; j++) {
                hessian[i][j] += curvature * inputs[i] * inputs[j];
            }
        }
    }

    /** Gauss-Jordan elimination; the matrix is positive definite, so that no row must be exchanged. */
    private static double[] solve(double[][] matrix, double[] right) {
        var result = right.clone();
        for (var i = 0; i < result.length; i++) {
            for (var row = 0; row < result.length; row++) {
                if (row != i) {
                    var factor = matrix[row][i] / matrix[i][i];
                    for (var column = i; column < result.length; column++) {
                        matrix[row][column] -= factor * matrix[i][column];
                    }
                    result[row] -= factor * result[i];
                }
            }
        }
        for (var i = 0; i < result.length; i++) {
            result[i] /= matrix[i][i];
        }
        return result;
    }

    private static double dot(double[] one, double[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
