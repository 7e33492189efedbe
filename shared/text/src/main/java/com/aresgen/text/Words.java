package com.aresgen.text;

import java.util.ArrayList;
import java.util.List;

/** The words and tokens of a text, as {@link Tokens} reads them. */
public final class Words {
    private Words() {}

    public static List<Token> tokens(String text) {
        var found = new ArrayList<Token>();
        for (var tokens = new Tokens(text); tokens.next(); ) {
            found.add(tokens.token());
        }
        return found;
    }

    public static List<String> of(String text) {
        return tokens(text).stream().filter(Token::isWord).map(Token::text).toList();
    }

    public static int countTokens(String text) {
        var count = 0;
        for (var tokens = new Tokens(text); tokens.next(); ) {
            count++;
        }
        return count;
    }

    /** As a reader would count them: never fewer than the pieces between spaces. */
    public static int count(String text) {
        var words = 0;
        for (var tokens = new Tokens(text); tokens.next(); ) {
            words += tokens.isWord() ? 1 : 0;
        }
        return Math.max(words, pieces(text));
    }

    /** Whether the text has at least so many words; reads no further than these. */
    public static boolean areAtLeast(int fewest, String text) {
        var words = 0;
        for (var tokens = new Tokens(text); words < fewest && tokens.next(); ) {
            words += tokens.isWord() ? 1 : 0;
        }
        return words >= fewest;
    }

    /** Whether the word is of a script that is written without spaces and read character by character. */
    public static boolean isUnspaced(String word) {
        return !word.isEmpty() && Script.of(word.codePointAt(0)) == Script.ALONE;
    }

    private static int pieces(String text) {
        var pieces = 0;
        var space = true;
        for (var i = 0; i < text.length(); i++) {
            var isSpace = Character.isWhitespace(text.charAt(i));
            pieces += space && !isSpace ? 1 : 0;
            space = isSpace;
        }
        return pieces;
    }
}
