package com.aresgen.voice.profile.formulas;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Marks per 1,000 words, in any script: punctuation is one of the oldest habits to tell authors by (Chaski 2005).
 *
 * @param comma ideographic ones too
 * @param dash dashes, double hyphens, and hyphens between spaces
 * @param ellipsis the character, or two and more full stops
 * @param parenthesis opening ones
 */
public record Punctuation(
        double comma,
        double semicolon,
        double colon,
        double dash,
        double exclamation,
        double question,
        double ellipsis,
        double parenthesis) {
    private static final Pattern COMMA = Pattern.compile("(?<!\\d),|,(?!\\d)|[，、،]");
    private static final Pattern SEMICOLON = Pattern.compile("[;；؛]");
    private static final Pattern COLON = Pattern.compile("(?<!\\d):(?!//)|：");
    private static final Pattern DASH = Pattern.compile("[—–―]+|(?<!-)--+(?!-*>)|(?<=\\s)-(?=\\s)");
    private static final Pattern EXCLAMATION = Pattern.compile("[!！¡]");
    private static final Pattern QUESTION = Pattern.compile("[?？؟]");
    private static final Pattern ELLIPSIS = Pattern.compile("…+|\\.{2,}");
    private static final Pattern PARENTHESIS = Pattern.compile("[(（]");

    /** Empty without words. */
    public static Optional<Punctuation> of(String text, int words) {
        return words == 0
                ? Optional.empty()
                : Optional.of(new Punctuation(
                        rate(COMMA, text, words),
                        rate(SEMICOLON, text, words),
                        rate(COLON, text, words),
                        rate(DASH, text, words),
                        rate(EXCLAMATION, text, words),
                        rate(QUESTION, text, words),
                        rate(ELLIPSIS, text, words),
                        rate(PARENTHESIS, text, words)));
    }

    private static double rate(Pattern mark, String text, int words) {
        return Math.round(mark.matcher(text).results().count() * 100_000.0 / words) / 100.0;
    }
}
