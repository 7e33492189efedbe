package com.aresgen.voice.phrases.folding;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** What a code point is to the search for phrases. */
public enum Kind {
    /** A letter, digit or underscore of a script that puts spaces between words. */
    WORD,
    /** A letter of a script without spaces, where a word may begin and end anywhere. */
    UNSPACED,
    APOSTROPHE,
    SPACE,
    /** Belongs to the character before it. */
    MARK,
    /** Invisible, and absent for the search: a phrase cannot be hidden by it. */
    IGNORED,
    OTHER,
    /** The place before the first and after the last character. */
    EDGE,
    /** A character of a stream that has not arrived. */
    UNKNOWN;

    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final int ASCII = 128;
    private static final Kind[] OF_ASCII = new Kind[ASCII];

    static {
        for (int point = 0; point < ASCII; point++) {
            OF_ASCII[point] = compute(point);
        }
    }

    public static Kind of(int point) {
        return point < ASCII ? OF_ASCII[point] : compute(point);
    }

    private static Kind compute(int point) {
        if (point == '\'') {
            return APOSTROPHE;
        }
        if (Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85) {
            return SPACE;
        }
        if (isIgnored(point)) {
            return IGNORED;
        }
        if (isMark(point)) {
            return MARK;
        }
        if (isLetterOrDigit(point)) {
            return isUnspaced(point) ? UNSPACED : WORD;
        }
        return OTHER;
    }

    /** Unicode's Default_Ignorable_Code_Point, all of Cf, and the control characters that are no white space. */
    private static boolean isIgnored(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.CONTROL -> true;
            default ->
                switch (point) {
                    // The grapheme joiner, fillers of Hangul, inherent vowels of Khmer, Mongolian variation selectors.
                    case 0x034F,
                            0x115F,
                            0x1160,
                            0x3164,
                            0xFFA0,
                            0x17B4,
                            0x17B5,
                            0x180B,
                            0x180C,
                            0x180D,
                            0x180F,
                            0x2065 -> true;
                    default ->
                        (point >= 0xFE00 && point <= 0xFE0F)
                                || (point >= 0xFFF0 && point <= 0xFFF8)
                                || (point >= 0xE0000 && point <= 0xE0FFF);
                };
        };
    }

    /** The half-width marks of Katakana are letters by their category. */
    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> point == 0xFF9E || point == 0xFF9F;
        };
    }

    private static boolean isLetterOrDigit(int point) {
        return point == '_'
                || switch (Character.getType(point)) {
                    case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> Character.isLetterOrDigit(point);
                };
    }

    /** The mark of a long vowel belongs to no script. */
    private static boolean isUnspaced(int point) {
        return point == 0x30FC || WITHOUT_SPACES.contains(UnicodeScript.of(point));
    }
}
