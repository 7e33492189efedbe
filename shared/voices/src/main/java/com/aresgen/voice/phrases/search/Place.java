package com.aresgen.voice.phrases.search;

import com.aresgen.voice.phrases.folding.Kind;
import com.aresgen.voice.phrases.folding.Unit;

/**
 * A place in a text up to which it was read.
 *
 * @param state of the automaton
 * @param position folded characters so far
 * @param beforeThat the last kind of the unit before the last one
 * @param before the last kind of the last unit
 */
public record Place(int state, long position, Kind beforeThat, Kind before) {
    public static final Place START = new Place(0, 0, Kind.EDGE, Kind.EDGE);

    /** The place after one more unit, which is not empty. White space after white space adds nothing. */
    public Place after(Unit unit, Automaton automaton) {
        var from = before == Kind.SPACE && unit.first() == Kind.SPACE ? 1 : 0;
        return new Place(
                automaton.after(state, unit.folded(), from),
                position + unit.folded().length() - from,
                before,
                unit.last());
    }

    public Place with(int other) {
        return new Place(other, position, beforeThat, before);
    }

    public Place with(Kind first, Kind second) {
        return new Place(state, position, first, second);
    }
}
