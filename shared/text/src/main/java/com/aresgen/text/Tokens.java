package com.aresgen.text;

/**
 * Reads a text as tokens by Unicode categories, a simplification of UAX #29: letters, digits and marks hold together,
 * so do "3.5", "don't" and a run of Katakana; each character of the other scripts without spaces is a token; every
 * other visible character is a token with the marks and joiners that belong to it. No word is longer than 64
 * characters, so that a text without spaces has tokens in proportion to its length.
 */
final class Tokens {
    private static final int LONGEST = 64;
    private static final int JOINER = 0x200D;

    private final String text;
    private Script script = Script.SPACE;
    private int start;
    private int at;

    Tokens(String text) {
        this.text = text;
    }

    /** Moves to the next token; false at the end of the text. */
    boolean next() {
        while (at < text.length() && Script.of(text.codePointAt(at)) == Script.SPACE) {
            step();
        }
        if (at == text.length()) {
            return false;
        }
        start = at;
        script = Script.of(text.codePointAt(at));
        read();
        return true;
    }

    /** The token that {@link #next} moved to. */
    Token token() {
        return new Token(text.substring(start, at), start, at, isWord());
    }

    boolean isWord() {
        return script != Script.OTHER;
    }

    private void read() {
        step();
        switch (script) {
            case LETTER -> {
                while (at - start < LONGEST && continues()) {
                    step();
                }
            }
            case KATAKANA -> {
                while (at < text.length()
                        && at - start < LONGEST
                        && Script.of(text.codePointAt(at)) == Script.KATAKANA) {
                    step();
                }
            }
            case ALONE -> marks();
            default -> symbol();
        }
    }

    private boolean continues() {
        if (at == text.length()) {
            return false;
        }
        var character = text.codePointAt(at);
        return Script.of(character) == Script.LETTER || character == '_' || isMark(character) || isInside(character);
    }

    /**
     * A point or comma between digits, an apostrophe between letters; not before a character of a script without
     * spaces.
     */
    private boolean isInside(int character) {
        if (at + 1 >= text.length()) {
            return false;
        }
        var before = text.codePointBefore(at);
        var after = text.codePointAt(at + 1);
        if (Script.of(after) != Script.LETTER) {
            return false;
        }
        return switch (character) {
            case '.', ',' -> Character.isDigit(before) && Character.isDigit(after);
            case '\'', '’' -> Character.isLetter(before) && Character.isLetter(after);
            default -> false;
        };
    }

    private void symbol() {
        if (isFlag(text.codePointAt(start)) && at < text.length() && isFlag(text.codePointAt(at))) {
            step();
        }
        marks();
        while (at < text.length() && text.codePointAt(at) == JOINER) {
            step();
            if (at < text.length() && Script.of(text.codePointAt(at)) == Script.OTHER) {
                step();
            }
            marks();
        }
    }

    private void marks() {
        while (at < text.length() && isMark(text.codePointAt(at))) {
            step();
        }
    }

    private void step() {
        at += Character.charCount(text.codePointAt(at));
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isEmojiModifier(character);
        };
    }

    private static boolean isFlag(int character) {
        return character >= 0x1F1E6 && character <= 0x1F1FF;
    }
}
