package com.aresgen.text;

import java.lang.Character.UnicodeScript;

/** How a character takes part in words. */
enum Script {
    SPACE,
    /** Part of a word that ends at a space or mark. */
    LETTER,
    /** A character of a script without spaces: a token of its own. */
    ALONE,
    /** A character of a script without spaces whose runs are words. */
    KATAKANA,
    OTHER;

    private static final int FIRST_UNSPACED = 0x0E00;
    private static final int PROLONGED_SOUND = 'ー';

    static Script of(int character) {
        if (Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)) {
            return SPACE;
        }
        if (character == PROLONGED_SOUND) {
            return KATAKANA;
        }
        if (!Character.isLetterOrDigit(character) && Character.getType(character) != Character.OTHER_NUMBER) {
            return OTHER;
        }
        return character < FIRST_UNSPACED ? LETTER : ofLetter(character);
    }

    private static Script ofLetter(int character) {
        return switch (UnicodeScript.of(character)) {
            case HAN, HIRAGANA, THAI, LAO, KHMER, MYANMAR -> ALONE;
            case KATAKANA -> Script.KATAKANA;
            default -> LETTER;
        };
    }
}
