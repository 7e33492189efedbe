package com.aresgen.voice.phrases.folding;

import com.aresgen.voice.phrases.PhraseCutter;
import java.util.function.IntFunction;

/**
 * Where a phrase may begin and end, so that only whole words are hit.
 *
 * <ul>
 *   <li>Letters, digits, marks and underscores that touch belong to one word: {@code ass} is not in {@code class}.
 *   <li>A mark belongs to the character before it, whatever that is: {@code cafe} is not in {@code café}.
 *   <li>Beside a letter of a script without spaces between words (Han, Hiragana, Katakana, Thai, Lao, Khmer, Myanmar) is
 *       always a break: both phrases and words of other scripts are found there.
 *   <li>An apostrophe between letters belongs to the word, so {@code don} is not in {@code don't}; before a final s it
 *       begins an ending, so {@code Acme} is in {@code Acme's}.
 *   <li>Beside anything else is a break: {@code example} is in {@code end.example.Next}.
 * </ul>
 *
 * If a text is cut at a break and goes on differently, no break comes to be in what is before: where two characters are
 * one word, all that this depends on is before the next break. {@link PhraseCutter} relies on that.
 */
public enum WordBreak {
    YES,
    NO,
    /** More of the text must be known. */
    UNKNOWN;

    /**
     * Whether there is one before the unit with that index.
     *
     * @param beforeThat the last kind of the unit before the one before
     * @param units those from there on, without empty ones
     */
    public static WordBreak before(int index, Kind beforeThat, Kind before, IntFunction<Unit> units) {
        if (before == Kind.EDGE) {
            return YES;
        }
        return switch (units.apply(index).first()) {
            case UNKNOWN -> UNKNOWN;
            case MARK -> NO;
            case WORD -> before == Kind.WORD || (before == Kind.APOSTROPHE && beforeThat == Kind.WORD) ? NO : YES;
            case APOSTROPHE -> before == Kind.WORD ? beforeApostrophe(index, units) : YES;
            case UNSPACED, SPACE, IGNORED, OTHER, EDGE -> YES;
        };
    }

    private static WordBreak beforeApostrophe(int index, IntFunction<Unit> units) {
        var letter = units.apply(index + 1);
        return switch (letter.first()) {
            case UNKNOWN -> UNKNOWN;
            case WORD ->
                letter.folded().equals("s")
                        ? switch (units.apply(index + 2).first()) {
                            case UNKNOWN -> UNKNOWN;
                            case WORD, MARK -> NO;
                            case UNSPACED, APOSTROPHE, SPACE, IGNORED, OTHER, EDGE -> YES;
                        }
                        : NO;
            case UNSPACED, APOSTROPHE, SPACE, MARK, IGNORED, OTHER, EDGE -> YES;
        };
    }
}
