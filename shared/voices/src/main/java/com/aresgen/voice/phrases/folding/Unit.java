package com.aresgen.voice.phrases.folding;

/**
 * A character of a text with the marks and ignored characters after it, or a run of white space. Texts are cut at units
 * only.
 *
 * @param folded by which units are compared; empty for ignored characters alone
 * @param first the kind of the first folded character; {@link Kind#MARK} if the unit begins with a mark
 * @param last the kind of the last folded character that is no mark
 */
public record Unit(String text, String folded, Kind first, Kind last) {
    public static final Unit EDGE = new Unit("", "", Kind.EDGE, Kind.EDGE);
    public static final Unit UNKNOWN = new Unit("", "", Kind.UNKNOWN, Kind.UNKNOWN);

    private static final int ASCII = 128;
    private static final Unit[] OF_ASCII = new Unit[ASCII];

    static {
        for (int point = 0; point < ASCII; point++) {
            OF_ASCII[point] = compute(Character.toString(point));
        }
    }

    static Unit of(int point) {
        return point < ASCII ? OF_ASCII[point] : compute(Character.toString(point));
    }

    static Unit of(String text) {
        return text.length() == 1 ? of(text.charAt(0)) : compute(text);
    }

    private static Unit compute(String text) {
        var folded = Folding.of(text);
        if (folded.isEmpty()) {
            return new Unit(text, folded, Kind.UNKNOWN, Kind.UNKNOWN);
        }
        var first = Kind.of(folded.codePointAt(0));
        var end = folded.length();
        while (end > 0 && Kind.of(folded.codePointBefore(end)) == Kind.MARK) {
            end -= Character.charCount(folded.codePointBefore(end));
        }
        var last = end == 0 ? Kind.WORD : Kind.of(folded.codePointBefore(end));
        return new Unit(text, folded, first, last);
    }

    /** Whether it is absent for the search. */
    public boolean isEmpty() {
        return folded.isEmpty();
    }
}
