package com.aresgen.voice.profile.distance;

/**
 * How far apart two texts of one author usually are, by their lengths alone: shorter texts are farther from everything.
 * Fitted by least relative squares to pairs of texts of one speaker in the State of the Union addresses
 * (infra/decisions/0126).
 */
final class ExpectedDistance {
    /** Beyond these lengths nothing was fitted. */
    static final int LONGEST_TEXT = 1_000;

    private static final int LONGEST_SAMPLE = 10_000;

    private ExpectedDistance() {}

    static double of(int sampleWords, int textWords) {
        var bySample = Math.pow(Math.clamp(sampleWords, 1, LONGEST_SAMPLE), -0.7);
        var byText = Math.pow(Math.clamp(textWords, 1, LONGEST_TEXT), -0.3);
        return -0.0903 + 11.546 * bySample + 1.7976 * byText - 29.019 * bySample * byText;
    }
}
