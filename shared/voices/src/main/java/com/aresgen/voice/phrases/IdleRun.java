package com.aresgen.voice.phrases;

import com.aresgen.voice.phrases.folding.Kind;
import com.aresgen.voice.phrases.folding.Unit;

/** Counts units without folded text in a row: ignored characters, and white space after white space. */
final class IdleRun {
    /**
     * Units of up to 32 characters each: more are left out within a possible phrase, so that endless white space is neither
     * held nor stored.
     */
    private static final int MOST = 32;

    private Kind before = Kind.EDGE;
    private int length;

    boolean isTooLongWith(Unit unit) {
        if (unit.isEmpty() || (before == Kind.SPACE && unit.first() == Kind.SPACE)) {
            length++;
        } else {
            before = unit.last();
            length = 0;
        }
        return length > MOST;
    }
}
