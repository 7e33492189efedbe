package com.aresgen.bench;

import java.util.Collection;
import java.util.List;

/** Measured values and their quantiles. */
record Quantiles(List<Double> sorted) {
    static Quantiles of(Collection<Double> values) {
        return new Quantiles(values.stream().sorted().toList());
    }

    int count() {
        return sorted.size();
    }

    double least() {
        return sorted.getFirst();
    }

    double median() {
        return at(0.5);
    }

    double p99() {
        return at(0.99);
    }

    double most() {
        return sorted.getLast();
    }

    private double at(double part) {
        return sorted.get((int) Math.round(part * (sorted.size() - 1)));
    }
}
