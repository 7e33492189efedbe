package com.aresgen.voice.profile;

import com.aresgen.voice.profile.distance.StyleProfile;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The style of an author, measured from a sample once and stored. Of the sample's text it has the excerpts alone.
 *
 * @param language ISO 639-1, or empty if it is unknown
 * @param wordCount the words of the sample without quotations, code and repeated sentences
 * @param measured from 0 to 100; only sliders that this language has formulas for
 * @param excerpts up to three typical passages of the sample, verbatim
 * @param style what texts are compared with
 */
public record Profile(
        String language,
        int wordCount,
        Confidence sampleConfidence,
        Figures figures,
        Map<Slider, Integer> measured,
        List<String> excerpts,
        StyleProfile style) {
    public Profile {
        var inOrder = new EnumMap<Slider, Integer>(Slider.class);
        inOrder.putAll(measured);
        measured = Collections.unmodifiableMap(inOrder);
        excerpts = List.copyOf(excerpts);
    }
}
