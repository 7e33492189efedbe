package com.aresgen.voice.profile;

import com.aresgen.models.answer.Warning;
import java.util.List;

/** What became of a sample. */
public sealed interface Training {
    /** A profile; a warning {@code language_differs} if the sample is in another language than declared. */
    record Trained(Profile profile, List<Warning> warnings) implements Training {
        public Trained {
            warnings = List.copyOf(warnings);
        }
    }

    /** The sample has fewer words than required once quotations, code and repeated sentences are left out. */
    record TooShort(int wordCount, int required) implements Training {}

    /**
     * The sample repeats itself.
     *
     * @param wordCount its words without quotations and code
     * @param distinctWordCount the words that are left when each sentence counts once or, in a sample of a few words
     *     repeated, each word
     */
    record NotDiverse(int wordCount, int distinctWordCount) implements Training {}
}
