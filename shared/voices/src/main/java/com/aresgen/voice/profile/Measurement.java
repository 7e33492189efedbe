package com.aresgen.voice.profile;

import org.jspecify.annotations.Nullable;

/**
 * How near a text comes to a profile. Adherence, ceiling and confidence are null below 50 words.
 *
 * @param adherence 0 to 100, where the author's usual text reads 85
 * @param ceiling the median that parts of the author's own sample reach against the rest of it
 * @param confidence the lower of the sample's and the text's
 */
public record Measurement(
        @Nullable Integer adherence,
        @Nullable Integer ceiling,
        @Nullable Confidence confidence,
        Figures figures) {}
