package com.aresgen.voice.phrases;

import com.aresgen.voice.phrases.folding.Unit;

/**
 * A unit of a text that is being filtered.
 *
 * @param from where it begins in the input, in UTF-16 units; -1 for a piece of the replacement
 */
public record Piece(Unit unit, long from) {
    static Piece inserted(Unit unit) {
        return new Piece(unit, -1);
    }

    public boolean isInserted() {
        return from < 0;
    }

    long to() {
        return from + unit.text().length();
    }
}
