package com.aresgen.text;

import java.util.List;

/**
 * A stretch of a text of one or more sentences.
 *
 * @param start offset in the source text, in UTF-16 units
 * @param end offset after its last character
 * @param text its sentences, with a space for a line break
 */
public record Passage(int start, int end, String text) {
    /** Neighbouring sentences as one passage. */
    public static Passage of(List<Sentence> sentences) {
        return new Passage(sentences.getFirst().start(), sentences.getLast().end(), Sentence.joined(sentences));
    }
}
