package com.aresgen.voice.profile.distance;

import java.util.ArrayList;
import java.util.List;

/**
 * What a text is compared by: character trigrams (Kešelj et al. 2003, Stamatatos 2013) and the skeleton, in which only
 * function words and marks are left of the words (after Mosteller and Wallace 1964).
 *
 * @param words of the text
 */
public record Style(int words, Frequencies trigrams, Frequencies skeleton) {
    private static final int MOST_TRIGRAMS = 2_000;
    private static final int MOST_SKELETON = 1_500;

    static Style of(List<StyleToken> tokens) {
        var words = (int) tokens.stream().filter(StyleToken::isWord).count();
        return new Style(words, Frequencies.of(trigrams(tokens)), Frequencies.of(skeleton(tokens)));
    }

    /** What is kept of a sample: at most 3,500 features. */
    Style compact() {
        return new Style(words, trigrams.mostFrequent(MOST_TRIGRAMS), skeleton.mostFrequent(MOST_SKELETON));
    }

    /** The distance of a text from a sample: 0 to 1. */
    double distance(Style sample) {
        return (trigrams.distance(sample.trigrams) + skeleton.distance(sample.skeleton)) / 2;
    }

    /** The distance of a part of a sample from the rest of it. */
    double distanceToRest(Style sample) {
        return (trigrams.distanceToRest(sample.trigrams) + skeleton.distanceToRest(sample.skeleton)) / 2;
    }

    private static List<String> trigrams(List<StyleToken> tokens) {
        var text = new StringBuilder();
        for (var token : tokens) {
            text.append(token.spaced() || text.isEmpty() ? " " : "").append(token.text());
        }
        text.append(' ');
        var trigrams = new ArrayList<String>(text.length());
        for (var i = 0; i + 3 <= text.length(); i++) {
            trigrams.add(text.substring(i, i + 3));
        }
        return trigrams;
    }

    private static List<String> skeleton(List<StyleToken> tokens) {
        var features = new ArrayList<String>(2 * tokens.size());
        var previous = "";
        for (var token : tokens) {
            features.add(token.bone());
            if (!previous.isEmpty()) {
                features.add(previous + ' ' + token.bone());
            }
            previous = token.bone();
        }
        return features;
    }
}
