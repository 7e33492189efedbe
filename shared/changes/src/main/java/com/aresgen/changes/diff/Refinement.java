package com.aresgen.changes.diff;

import com.aresgen.changes.TextEdit;
import java.util.List;

/**
 * Turns hunks into edits: a replaced stretch of text is compared again by words, and a long one by sentences before.
 *
 * @param edits receives the edits in order
 */
record Refinement(Effort effort, List<TextEdit> edits) {
    /** In UTF-16 code units: some 50 lines. */
    private static final int LONGEST_AT_ONCE = 1 << 12;

    /** More short edits than this are no use to a reader. */
    private static final int MOST_ONE_BY_ONE = 10_000;

    /** In UTF-16 code units: half a second on a cold JVM. Longer ones that share no sentence are replaced as a whole. */
    private static final int LONGEST_BY_WORDS = 1 << 19;

    /**
     * Edits by pieces, and within them by smaller ones.
     *
     * @param offset of {@code before} in its text, in UTF-16 code units
     * @param bySentences the pieces are sentences already
     */
    void compare(Pieces before, Pieces after, int offset, boolean bySentences) {
        for (var hunk : Comparison.hunks(before.texts(), after.texts(), effort)) {
            var removed = before.text(hunk.fromA(), hunk.toA());
            var inserted = after.text(hunk.fromB(), hunk.toB());
            var start = offset + before.start(hunk.fromA());
            var length = Math.max(removed.length(), inserted.length());
            if (removed.isEmpty() || inserted.isEmpty()) {
                replace(removed, inserted, start);
            } else if (length > LONGEST_AT_ONCE && isOneByOne(hunk)) {
                oneByOne(before, after, hunk, offset);
            } else if (length <= LONGEST_BY_WORDS) {
                edits.addAll(WordDiff.edits(removed, inserted, start, effort));
            } else if (bySentences) {
                replace(removed, inserted, start);
            } else {
                compare(Pieces.sentences(removed), Pieces.sentences(inserted), start, true);
            }
        }
    }

    private static boolean isOneByOne(Hunk hunk) {
        return hunk.sizeA() == hunk.sizeB() && hunk.sizeA() > 1 && hunk.sizeA() <= MOST_ONE_BY_ONE;
    }

    /** Many lines that all changed, such as by one word in each: each is compared with the one in its place. */
    private void oneByOne(Pieces before, Pieces after, Hunk hunk, int offset) {
        for (var i = 0; i < hunk.sizeA(); i++) {
            var a = hunk.fromA() + i;
            var b = hunk.fromB() + i;
            compare(before.only(a), after.only(b), offset + before.start(a), false);
        }
    }

    private void replace(String before, String after, int offset) {
        edits.add(new TextEdit(offset, offset + before.length(), after));
    }
}
