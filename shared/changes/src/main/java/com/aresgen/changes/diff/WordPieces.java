package com.aresgen.changes.diff;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;

/** Cuts a text into words, runs of spaces, and single characters; never inside a surrogate pair. */
final class WordPieces {
    private enum Kind {
        WORD,
        SPACE,
        /** Belongs to what is before it: a combining mark, or a joiner. */
        MARK,
        ALONE
    }

    private WordPieces() {}

    static Pieces of(String text) {
        var pieces = new ArrayList<String>();
        var start = 0;
        var kind = Kind.ALONE;
        for (var i = 0; i < text.length(); ) {
            var point = text.codePointAt(i);
            var next = kind(point);
            if (i > start && next != Kind.MARK && (next == Kind.ALONE || next != kind)) {
                pieces.add(text.substring(start, i));
                start = i;
            }
            kind = next == Kind.MARK ? kind : next;
            i += Character.charCount(point);
        }
        pieces.add(text.substring(start));
        return Pieces.of(pieces);
    }

    static boolean isSpace(String piece) {
        return kind(piece.codePointAt(0)) == Kind.SPACE;
    }

    private static Kind kind(int point) {
        if (Character.isLetterOrDigit(point)) {
            return hasSpaces(point) ? Kind.WORD : Kind.ALONE;
        }
        if (point != '\n' && (Character.isWhitespace(point) || Character.isSpaceChar(point))) {
            return Kind.SPACE;
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> Kind.MARK;
            default -> Kind.ALONE;
        };
    }

    /** False for scripts that put no spaces between words: a sentence would be one piece. */
    private static boolean hasSpaces(int point) {
        return point < 0x0E00
                || switch (UnicodeScript.of(point)) {
                    case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> false;
                    default -> true;
                };
    }
}
