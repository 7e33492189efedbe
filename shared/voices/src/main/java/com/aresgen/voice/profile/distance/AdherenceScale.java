package com.aresgen.voice.profile.distance;

/**
 * Turns a relative distance, which is 1 for a part of the sample itself, into 0 to 100: the share of the author's other
 * texts that are farther away, raised to a power so that their median reads 85 and the farthest 5 % read 50 and less.
 * Mean and deviation are those of authors in the State of the Union addresses and novels (infra/decisions/0126).
 */
public final class AdherenceScale {
    /** Texts from elsewhere are farther from a sample than its own parts are from each other. */
    static final double MEAN = 1.06;

    private static final double DEVIATION = 0.10;
    private static final double POWER = 0.2345;

    private AdherenceScale() {}

    /** 0 to 100. */
    public static int percent(double relativeDistance) {
        var farther = 1 - normal((relativeDistance - MEAN) / DEVIATION);
        return (int) Math.round(100 * Math.pow(farther, POWER));
    }

    /** The standard normal distribution function: Abramowitz and Stegun 1964, 26.2.17, to 7.5e-8. */
    static double normal(double z) {
        var t = 1 / (1 + 0.2316419 * Math.abs(z));
        var series = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        var tail = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * series;
        return z > 0 ? 1 - tail : tail;
    }
}
