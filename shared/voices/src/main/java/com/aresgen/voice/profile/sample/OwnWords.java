package com.aresgen.voice.profile.sample;

import java.util.BitSet;

/**
 * What an author wrote in the author's own words: a text in which quotations and code are blanked, so that offsets are
 * those of the source.
 */
public final class OwnWords {
    private static final String ENDS = ".!?…。！？";

    private final String source;
    private final String text;
    private final BitSet removed;

    private OwnWords(String source, String text, BitSet removed) {
        this.source = source;
        this.text = text;
        this.removed = removed;
    }

    public static OwnWords of(String source) {
        var removed = new BitSet(source.length());
        Code.mark(source, removed);
        Quotations.mark(source, removed);
        return new OwnWords(source, blanked(source, removed), removed);
    }

    public String source() {
        return source;
    }

    public String text() {
        return text;
    }

    /** Whether nothing was removed between these offsets. */
    public boolean isWhole(int start, int end) {
        var first = removed.nextSetBit(start);
        return first < 0 || first >= end;
    }

    /** Whether something was removed just before, with nothing but spaces between. */
    boolean isAfterRemoved(int start) {
        var at = start - 1;
        while (at >= 0 && !removed.get(at) && source.charAt(at) != '\n' && Character.isWhitespace(source.charAt(at))) {
            at--;
        }
        return at >= 0 && removed.get(at);
    }

    private static String blanked(String source, BitSet removed) {
        var text = new StringBuilder(source);
        for (var start = removed.nextSetBit(0); start >= 0; ) {
            var end = removed.nextClearBit(start);
            for (var at = start; at < end; at++) {
                if (source.charAt(at) != '\n' && source.charAt(at) != '\r') {
                    text.setCharAt(at, ' ');
                }
            }
            if (endsSentence(source, text, start, end)) {
                text.setCharAt(end - 1, '.');
            }
            start = removed.nextSetBit(end);
        }
        return text.toString();
    }

    /** A sentence that ends within its quotation would run into the next one: its full stop is kept. */
    private static boolean endsSentence(String source, CharSequence text, int start, int end) {
        if (end - start < 2 || ENDS.indexOf(source.charAt(end - 2)) < 0) {
            return false;
        }
        var before = start - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before >= 0
                && (Character.isLetterOrDigit(text.charAt(before)) || ",:;—–-".indexOf(text.charAt(before)) >= 0)
                && !continuesSmall(source, end);
    }

    private static boolean continuesSmall(String source, int end) {
        var after = end;
        while (after < source.length() && source.charAt(after) == ' ') {
            after++;
        }
        return after < source.length() && Character.isLowerCase(source.charAt(after));
    }
}
