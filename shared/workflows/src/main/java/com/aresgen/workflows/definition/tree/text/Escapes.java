package com.aresgen.workflows.definition.tree.text;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The escapes of double-quoted text: YAML 1.2, section 5.7, of which those of JSON are a part. */
final class Escapes {
    private static final String NAMES = "0abtnvfre \t\"/\\N_LP";
    private static final String CHARACTERS = "\0\u0007\b\t\n\u000b\f\r\u001b \t\"/\\\u0085\u00a0\u2028\u2029";

    private Escapes() {}

    /**
     * One character of the text, after escapes.
     *
     * @param at where it, or its escape, begins
     */
    record Unit(char c, int at, boolean escaped) {}

    static List<Unit> read(String text, Span span) {
        var units = new ArrayList<Unit>();
        int i = span.start();
        while (i < span.end()) {
            var c = text.charAt(i);
            if (c != '\\' || i + 1 >= span.end()) {
                units.add(new Unit(c, i++, false));
                continue;
            }
            i = escape(text, i, span.end(), units);
        }
        return units;
    }

    private static int escape(String text, int at, int end, List<Unit> units) {
        var name = text.charAt(at + 1);
        int digits = switch (name) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
        if (digits > 0 && at + 2 + digits <= end) {
            var code = HexFormat.fromHexDigits(text, at + 2, at + 2 + digits);
            for (var c : Character.toChars(code)) {
                units.add(new Unit(c, at, true));
            }
            return at + 2 + digits;
        }
        if (name == '\n' || name == '\r') {
            return afterBreak(text, at + 1, end);
        }
        var known = NAMES.indexOf(name);
        units.add(new Unit(known < 0 ? name : CHARACTERS.charAt(known), at, true));
        return at + 2;
    }

    /** An escaped line end joins two lines without a space: the next one's indentation goes as well. */
    private static int afterBreak(String text, int at, int end) {
        int i = at;
        while (i < end && " \t\r\n".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
