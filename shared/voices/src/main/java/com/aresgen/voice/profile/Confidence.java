package com.aresgen.voice.profile;

import java.util.Locale;

/** How much text a figure rests on. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH;

    private static final int MEDIUM_SAMPLE = 1_000;
    private static final int HIGH_SAMPLE = 3_000;
    private static final int MEDIUM_TEXT = 150;
    private static final int HIGH_TEXT = 500;

    /** The name in answers. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Confidence ofSample(int words) {
        return of(words, MEDIUM_SAMPLE, HIGH_SAMPLE);
    }

    static Confidence ofText(int words) {
        return of(words, MEDIUM_TEXT, HIGH_TEXT);
    }

    Confidence lower(Confidence other) {
        return compareTo(other) < 0 ? this : other;
    }

    private static Confidence of(int words, int medium, int high) {
        return words < medium ? LOW : words < high ? MEDIUM : HIGH;
    }
}
