package com.aresgen.http.values;

/** Text from a caller, cut so that it cannot fill a line or an answer. */
public final class Shortened {
    /** Characters of a caller's text that a refusal repeats. */
    private static final int QUOTED = 100;

    private Shortened() {}

    /** A caller's text as a refusal repeats it: at most 100 characters. */
    public static String quoted(String text) {
        return marked(QUOTED, text);
    }

    /** As {@link #to}, with a mark where something is missing. */
    public static String marked(int length, String text) {
        return text.length() <= length ? text : to(length, text) + "…";
    }

    /** At most {@code length} characters; a surrogate pair is never cut in two, since half of one cannot be written. */
    public static String to(int length, String text) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
