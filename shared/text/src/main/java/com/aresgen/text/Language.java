package com.aresgen.text;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The words and the stemmer of a language.
 *
 * @param code ISO 639-1, or empty for an unknown language
 * @param general content words too common to be a keyphrase
 * @param irregular forms that no rule reduces to their stem: "written" to "write"
 * @param stemmers a new Snowball stemmer (Porter 2001) at each call, since none is safe for threads; null for none
 */
public record Language(
        String code,
        Set<String> stopwords,
        Set<String> general,
        Map<String, String> irregular,
        @Nullable Supplier<UnaryOperator<String>> stemmers) {
    /** Serves every other language: without stop words and stems. */
    public static final Language UNKNOWN = new Language("", Set.of(), Set.of(), Map.of(), null);

    public boolean isStopword(String lowerCase) {
        return stopwords.contains(lowerCase) || (Words.isUnspaced(lowerCase) && isParticle(lowerCase));
    }

    /** Hiragana is mostly grammar; the others are the commonest function characters of Chinese. */
    private static boolean isParticle(String character) {
        return Character.UnicodeScript.of(character.codePointAt(0)) == Character.UnicodeScript.HIRAGANA
                || "的了是在和有我他她它这那就也都而及与着或一个没们之于以为被让什么吗谁哪何怎呢几誰".contains(character);
    }
}
