package com.aresgen.voice.phrases;

import com.aresgen.voice.phrases.folding.Kind;
import java.util.ArrayList;
import java.util.List;

/** What comes out of a {@link PhraseCutter}, and what of the input does not. */
final class CutText {
    private List<Piece> pieces = new ArrayList<>();
    private List<Cut> cuts = new ArrayList<>();
    private boolean endsWithSpace = true;

    void pass(Piece piece) {
        pieces.add(piece);
        endsWithSpace = piece.unit().isEmpty() ? endsWithSpace : piece.unit().last() == Kind.SPACE;
    }

    void cut(Piece piece) {
        if (!piece.isInserted()) {
            cuts.add(new Cut(piece.from(), piece.to()));
        }
    }

    /** Whether nothing or white space came last. */
    boolean endsWithSpace() {
        return endsWithSpace;
    }

    /** What has come out since the last call. */
    List<Piece> take() {
        var taken = pieces;
        pieces = new ArrayList<>();
        return taken;
    }

    /** What was cut since the last call. */
    List<Cut> takeCuts() {
        var taken = cuts;
        cuts = new ArrayList<>();
        return taken;
    }
}
