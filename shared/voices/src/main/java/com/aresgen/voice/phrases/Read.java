package com.aresgen.voice.phrases;

import com.aresgen.voice.phrases.folding.Kind;
import com.aresgen.voice.phrases.search.Place;

/** A piece that was read, with the places before and after it. */
record Read(Piece piece, Place before, Place after) {
    boolean isEmpty() {
        return piece.unit().isEmpty();
    }

    /** The same piece after other units. */
    Read after(Kind beforeThat, Kind last) {
        return new Read(piece, before.with(beforeThat, last), after);
    }
}
