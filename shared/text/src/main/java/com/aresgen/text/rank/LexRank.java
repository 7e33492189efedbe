package com.aresgen.text.rank;

import java.util.Arrays;
import java.util.List;

/**
 * Erkan and Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization", JAIR 22 (2004):
 * sentences whose cosine is above a threshold are neighbours (each is its own, as in the paper), and a sentence is
 * central if central sentences are near to it: the stationary distribution of a random walk, found by power iteration.
 * Time grows with the square of the number of sentences.
 */
public final class LexRank {
    private static final double THRESHOLD = 0.1;
    private static final double DAMPING = 0.85;
    private static final double PRECISION = 1e-6;
    private static final int MOST_STEPS = 100;

    private LexRank() {}

    /** Centralities, the greatest being 1. */
    public static double[] of(List<SparseVector> sentences) {
        var neighbours = neighbours(sentences);
        var rank = new double[sentences.size()];
        Arrays.fill(rank, 1.0 / rank.length);
        for (var step = 0; step < MOST_STEPS; step++) {
            var next = walk(rank, neighbours);
            var moved = distance(rank, next);
            rank = next;
            if (moved < PRECISION) {
                break;
            }
        }
        var greatest = Arrays.stream(rank).max().orElse(1);
        return Arrays.stream(rank).map(value -> value / greatest).toArray();
    }

    private static int[][] neighbours(List<SparseVector> sentences) {
        var neighbours = new int[sentences.size()][];
        for (var i = 0; i < neighbours.length; i++) {
            var found = new int[neighbours.length];
            var count = 0;
            for (var j = 0; j < neighbours.length; j++) {
                if (i == j || sentences.get(i).cosine(sentences.get(j)) > THRESHOLD) {
                    found[count++] = j;
                }
            }
            neighbours[i] = Arrays.copyOf(found, count);
        }
        return neighbours;
    }

    private static double[] walk(double[] rank, int[][] neighbours) {
        var next = new double[rank.length];
        Arrays.fill(next, (1 - DAMPING) / rank.length);
        for (var i = 0; i < rank.length; i++) {
            var share = DAMPING * rank[i] / neighbours[i].length;
            for (var neighbour : neighbours[i]) {
                next[neighbour] += share;
            }
        }
        return next;
    }

    private static double distance(double[] a, double[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum;
    }
}
