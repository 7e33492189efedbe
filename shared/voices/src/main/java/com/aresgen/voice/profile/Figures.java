package com.aresgen.voice.profile;

import com.aresgen.voice.profile.formulas.Person;
import com.aresgen.voice.profile.formulas.Punctuation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What formulas measure in a text. A figure is null if the text is too short for it, or if its formula was made for
 * English and the text is not English.
 *
 * @param sentenceWords mean length of a sentence, in any language
 * @param sentenceSpread standard deviation of that length, in any language
 * @param readingGrade Flesch-Kincaid grade level, English
 * @param formality F of Heylighen and Dewaele, 0 to 100, English
 * @param contractionRate share of possible contractions, 0 to 1, English
 * @param person shares of grammatical persons, English
 * @param lexicalDiversity MTLD of 100 words or more, English
 * @param punctuation marks per 1,000 words, in any language
 * @param signaturePhrases in the languages with stop words
 */
public record Figures(
        @Nullable Double sentenceWords,
        @Nullable Double sentenceSpread,
        @Nullable Double readingGrade,
        @Nullable Double formality,
        @Nullable Double contractionRate,
        @Nullable Person person,
        @Nullable Double lexicalDiversity,
        @Nullable Punctuation punctuation,
        List<String> signaturePhrases) {
    public Figures {
        signaturePhrases = List.copyOf(signaturePhrases);
    }
}
