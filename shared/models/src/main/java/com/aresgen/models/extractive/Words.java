package com.aresgen.models.extractive;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words and tokens by Unicode categories, a simplification of UAX #29: letters, digits and marks hold together, so do
 * "3.5", "don't" and a run of Katakana; each Han, Hiragana, Thai, Lao, Khmer or Burmese character stands alone; every
 * other visible grapheme is one token. No word is longer than 64 characters, so that a text without spaces has tokens
 * in proportion to its length.
 */
final class Words {
    private static final String ALONE = "\\p{IsHan}\\p{IsHiragana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";
    private static final String SINGLE = "[" + ALONE + "&&[\\p{L}\\p{N}]]\\p{M}*+";
    private static final String KATAKANA = "[\\p{IsKatakana}ー]{1,64}+";
    private static final String LETTER = "[\\p{L}\\p{N}&&[^" + ALONE + "\\p{IsKatakana}ー]]";
    private static final String SPACED =
            LETTER + "(?:" + LETTER + "|[\\p{M}_]|(?<=\\p{N})[.,](?=\\p{N})|(?<=\\p{L})['’](?=\\p{L})){0,63}+";
    private static final Pattern WORD = Pattern.compile(SINGLE + "|" + KATAKANA + "|" + SPACED);
    private static final Pattern TOKEN =
            Pattern.compile(SINGLE + "|" + KATAKANA + "|" + SPACED + "|(?![\\p{Z}\\p{Cc}])\\X");
    private static final Pattern UNSPACED = Pattern.compile("[" + ALONE + "].*", Pattern.DOTALL);

    private static final Pattern PIECE = Pattern.compile("\\S++");

    private Words() {}

    static List<String> of(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    static Stream<MatchResult> tokens(String text) {
        return TOKEN.matcher(text).results();
    }

    static int countTokens(String text) {
        return Math.toIntExact(tokens(text).count());
    }

    /** As a reader would count them: never fewer than the pieces between spaces. */
    static int count(String text) {
        return Math.max(of(text).size(), Math.toIntExact(PIECE.matcher(text).results().count()));
    }

    static boolean isWord(String token) {
        return WORD.matcher(token).lookingAt();
    }

    /** Whether the word is one character of a script that is written without spaces. */
    static boolean isUnspaced(String word) {
        return UNSPACED.matcher(word).matches();
    }
}
