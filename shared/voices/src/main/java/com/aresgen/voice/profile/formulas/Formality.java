package com.aresgen.voice.profile.formulas;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The formality F of Heylighen and Dewaele 1999, "Formality of Language", and 2002, "Variation in the contextuality of
 * language": (nouns + adjectives + prepositions + articles - pronouns - verbs - adverbs - interjections + 100) / 2, each
 * in per cent of all words. English conversation is at 36 to 45, fiction near 52, newspapers and science at 60 to 70.
 */
public final class Formality {
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private Formality() {}

    /** The words of a contraction count one each; empty without words. */
    public static OptionalDouble of(List<TaggedWord> words) {
        var sum = 0;
        var count = 0;
        for (var word : words) {
            for (var tag : word.tags()) {
                sum += sign(tag, word);
                count++;
            }
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of((100.0 * sum / count + 100) / 2);
    }

    private static int sign(String tag, TaggedWord word) {
        return switch (tag) {
            case "NOUN", "PROPN", "ADJ", "ADP" -> 1;
            case "DET" -> ARTICLES.contains(word.lowerCase()) ? 1 : 0;
            case "PRON", "VERB", "AUX", "ADV", "INTJ" -> -1;
            default -> 0;
        };
    }
}
