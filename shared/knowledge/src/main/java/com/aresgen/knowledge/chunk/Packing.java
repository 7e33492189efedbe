package com.aresgen.knowledge.chunk;

import java.util.ArrayList;
import java.util.List;

/**
 * Packs the pieces of a section into stretches of about equal length: as few as the largest allowed length permits,
 * cut where a paragraph ends if one ends nearby.
 */
final class Packing {
    private static final double NEARLY = 0.8;
    private static final int MOST_CHARACTERS = 6_000;

    /** A chunk's place in the source, in UTF-16 units. */
    record Stretch(int start, int end) {}

    private final int mostWords;
    private final List<Stretch> stretches = new ArrayList<>();

    private Packing(int mostWords) {
        this.mostWords = mostWords;
    }

    static List<Stretch> of(List<Piece> pieces, int mostWords) {
        var packing = new Packing(mostWords);
        packing.pack(pieces);
        return packing.stretches;
    }

    private void pack(List<Piece> pieces) {
        var words = pieces.stream().mapToInt(Piece::words).sum();
        var target = words / Math.max(1, Math.ceilDiv(words, mostWords));
        var first = 0;
        var packed = 0;
        for (var i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            if (i > first && isFull(pieces, first, i, packed)) {
                add(pieces, first, i);
                first = i;
                packed = 0;
            }
            packed += piece.words();
            words -= piece.words();
            // What is left must be worth a chunk of its own.
            var full = packed >= target || (packed >= NEARLY * target && piece.endsBlock());
            if (full && words > target / 4) {
                add(pieces, first, i + 1);
                first = i + 1;
                packed = 0;
            }
        }
        if (first < pieces.size()) {
            add(pieces, first, pieces.size());
        }
    }

    private boolean isFull(List<Piece> pieces, int first, int next, int packed) {
        var piece = pieces.get(next);
        return packed + piece.words() > mostWords * 5 / 4
                || piece.end() - pieces.get(first).start() > MOST_CHARACTERS;
    }

    private void add(List<Piece> pieces, int from, int to) {
        stretches.add(new Stretch(pieces.get(from).start(), pieces.get(to - 1).end()));
    }
}
