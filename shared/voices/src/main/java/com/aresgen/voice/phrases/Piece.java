package com.aresgen.voice.phrases;

/**
 * A unit of a text that is being filtered.
 *
 * @param from where it begins in the input, in UTF-16 units; -1 for a piece of the replacement
 */
record Piece(Unit unit, long from) {
    static Piece inserted(Unit unit) {
        return new Piece(unit, -1);
    }

    boolean isInserted() {
        return from < 0;
    }

    long to() {
        return from + unit.text().length();
    }
}
