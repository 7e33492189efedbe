package com.aresgen.models.extractive;

import java.util.Set;
import java.util.function.Supplier;
import opennlp.tools.stemmer.snowball.AbstractSnowballStemmer;
import org.jspecify.annotations.Nullable;

/**
 * What the engine knows of a language.
 *
 * @param code ISO 639-1, or empty for a language it knows nothing of
 * @param stemmers a new Snowball stemmer (Porter 2001) at each call, since a stemmer is not thread-safe; null for none
 */
record Language(
        String code, Set<String> stopwords, @Nullable Supplier<? extends AbstractSnowballStemmer> stemmers) {
    static final Language UNKNOWN = new Language("", Set.of(), null);

    boolean isStopword(String lowerCase) {
        return stopwords.contains(lowerCase) || (Words.isUnspaced(lowerCase) && isParticle(lowerCase));
    }

    /** Hiragana is mostly grammar; the others are the commonest function characters of Chinese. */
    private static boolean isParticle(String character) {
        return Character.UnicodeScript.of(character.codePointAt(0)) == Character.UnicodeScript.HIRAGANA
                || "的了是在和有我他她它这那就也都而及与着或一个没们之于以为被让".contains(character);
    }
}
