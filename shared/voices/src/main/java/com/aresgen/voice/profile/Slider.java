package com.aresgen.voice.profile;

import java.util.Locale;

/** A property of a voice that a caller can set, from 0 to 100; 50 is neither. */
public enum Slider {
    FORMALITY,
    WARMTH,
    ENERGY,
    HUMOR,
    COMPLEXITY,
    CONFIDENCE;

    /** The name in requests and answers. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
