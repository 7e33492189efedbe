package com.aresgen.changes.diff;

import com.aresgen.changes.TextEdit;
import java.util.ArrayList;
import java.util.List;

/** The edits of words within a replaced stretch of text. */
final class WordDiff {
    /** Below this share of letters that stay, single common words tell a reader nothing: one edit is clearer. */
    private static final double LEAST_SHARE_KEPT = 0.3;

    private final Pieces before;
    private final Pieces after;
    private final List<Hunk> hunks;

    private WordDiff(Pieces before, Pieces after, Effort effort) {
        this.before = before;
        this.after = after;
        this.hunks = joined(Comparison.hunks(before.texts(), after.texts(), effort));
    }

    /** @param offset of {@code before} in its text, in UTF-16 code units */
    static List<TextEdit> edits(String before, String after, int offset, Effort effort) {
        var diff = new WordDiff(WordPieces.of(before), WordPieces.of(after), effort);
        return (diff.isReadable() ? diff.hunks : diff.one())
                .stream().map(hunk -> diff.edit(hunk, offset)).toList();
    }

    private TextEdit edit(Hunk hunk, int offset) {
        return new TextEdit(
                offset + before.start(hunk.fromA()),
                offset + before.start(hunk.toA()),
                after.text(hunk.fromB(), hunk.toB()));
    }

    /** Two replaced words with nothing but spaces between them are one edit. */
    private List<Hunk> joined(List<Hunk> apart) {
        var joined = new ArrayList<Hunk>();
        for (var hunk : apart) {
            if (!joined.isEmpty()
                    && isReplacement(hunk)
                    && isReplacement(joined.getLast())
                    && areNeighbours(joined.getLast(), hunk)) {
                var last = joined.removeLast();
                joined.add(new Hunk(last.fromA(), hunk.toA(), last.fromB(), hunk.toB()));
            } else {
                joined.add(hunk);
            }
        }
        return List.copyOf(joined);
    }

    private static boolean isReplacement(Hunk hunk) {
        return hunk.sizeA() > 0 && hunk.sizeB() > 0;
    }

    private boolean areNeighbours(Hunk first, Hunk second) {
        return second.fromA() - first.toA() == 1
                && WordPieces.isSpace(before.texts().get(first.toA()));
    }

    /** True when enough stays, or when there is nothing to join. */
    private boolean isReadable() {
        if (hunks.size() <= 1) {
            return true;
        }
        var kept = letters(before, 0, before.size());
        for (var hunk : hunks) {
            kept -= letters(before, hunk.fromA(), hunk.toA());
        }
        var most = Math.max(letters(before, 0, before.size()), letters(after, 0, after.size()));
        return kept >= LEAST_SHARE_KEPT * most;
    }

    private List<Hunk> one() {
        var first = hunks.getFirst();
        var last = hunks.getLast();
        return List.of(new Hunk(first.fromA(), last.toA(), first.fromB(), last.toB()));
    }

    private static int letters(Pieces pieces, int from, int to) {
        return pieces.texts().subList(from, to).stream()
                .filter(piece -> Character.isLetterOrDigit(piece.codePointAt(0)))
                .mapToInt(String::length)
                .sum();
    }
}
