package com.aresgen.voice.phrases.folding;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which phrases and texts are compared: compatibility decomposition (NFKD, in which texts are equal exactly
 * if they are in NFKC), case folded, typographic apostrophes and hyphens as those of ASCII. Spacing accents such as
 * U+00A8, which Unicode decomposes to a space with a mark, stay one character.
 */
public final class Folding {
    private Folding() {}

    /** One character with its marks; what is {@link Kind#IGNORED} is left out. */
    static String of(String unit) {
        var visible = unit.codePoints()
                .filter(point -> Kind.of(point) != Kind.IGNORED)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (visible.isEmpty()) {
            return "";
        }
        var base = visible.codePointAt(0);
        if (Kind.of(base) == Kind.SPACE) {
            return " ";
        }
        if (isAcute(base)) {
            return "'" + decomposed(visible.substring(1));
        }
        var folded = decomposed(visible);
        return folded.charAt(0) == ' '
                ? Character.toString(base) + decomposed(visible.substring(Character.charCount(base)))
                : ascii(folded);
    }

    /** Lower case first: U+1E9E has no upper case, but its lower case has one of two letters. */
    private static String decomposed(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKD);
    }

    /** The spacing acute accent, which many keyboards write for an apostrophe. */
    private static boolean isAcute(int point) {
        return point == 0x00B4 || point == 0x1FFD;
    }

    private static String ascii(String folded) {
        var ascii = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            ascii.append(
                    switch (folded.charAt(i)) {
                        case '\u2018', '\u2019', '\u201B', '\u02BC' -> '\'';
                        case '\u2010' -> '-';
                        default -> folded.charAt(i);
                    });
        }
        return ascii.toString();
    }
}
