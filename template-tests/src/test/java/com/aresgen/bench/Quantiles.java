package com.aresgen.bench;

import java.util.Collection;
import java.util.List;

/** Measured values and their quantiles. */
public record Quantiles(List<Double> sorted) {
    public static Quantiles of(Collection<Double> values) {
        return new Quantiles(values.stream().sorted().toList());
    }

    public int count() {
        return sorted.size();
    }

    public double least() {
        return sorted.getFirst();
    }

    public double median() {
        return at(0.5);
    }

    public double p99() {
        return at(0.99);
    }

    public double most() {
        return sorted.getLast();
    }

    private double at(double part) {
        return sorted.get((int) Math.round(part * (sorted.size() - 1)));
    }
}
