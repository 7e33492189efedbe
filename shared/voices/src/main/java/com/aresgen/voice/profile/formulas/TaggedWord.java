package com.aresgen.voice.profile.formulas;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A word of a sentence with its part of speech.
 *
 * @param tag of Universal Dependencies, such as NOUN; a contraction has one for each of its words, as in PRON+AUX
 * @param first whether it begins its sentence
 */
public record TaggedWord(String text, String tag, boolean first) {
    public String lowerCase() {
        return text.toLowerCase(Locale.ROOT);
    }

    List<String> tags() {
        return Arrays.asList(tag.split("\\+", -1));
    }
}
