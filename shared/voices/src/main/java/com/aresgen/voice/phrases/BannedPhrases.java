package com.aresgen.voice.phrases;

import com.aresgen.voice.phrases.search.PhraseIndex;
import java.util.List;
import java.util.Locale;

/**
 * Phrases that may not appear in an answer, and what happens to one that a model writes.
 *
 * @param phrases each {@linkplain PhraseIndex#isUsable usable}
 * @param replacement the text in the place of a phrase under {@link Policy#REPLACE}; it holds no phrase itself
 */
public record BannedPhrases(List<String> phrases, Policy policy, String replacement) {
    public static final BannedPhrases NONE = new BannedPhrases(List.of(), Policy.REPLACE, "");

    public BannedPhrases {
        phrases = List.copyOf(phrases);
    }

    /** What happens to a phrase. */
    public enum Policy {
        /** The replacement takes its place. */
        REPLACE,
        /** The answer ends before it. */
        STOP;

        /** The name in requests and answers. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
