package com.aresgen.changes;

/**
 * A replaced range of a text, in UTF-16 code units of both texts (CodeMirror's {@code iterChanges}).
 *
 * @param fromA start in the text before
 * @param toA end in the text before, exclusive
 * @param fromB start in the text after
 * @param toB end in the text after, exclusive
 * @param inserted the new text, from {@code fromB} to {@code toB}
 */
public record ChangedRange(int fromA, int toA, int fromB, int toB, String inserted) {
    /** True when the range replaces no text. */
    public boolean isInsertion() {
        return fromA == toA;
    }

    /** The same replacement, without its position in the text after. */
    public TextEdit edit() {
        return new TextEdit(fromA, toA, inserted);
    }
}
