package com.aresgen.voice.phrases.search;

import com.aresgen.voice.phrases.folding.Kind;
import com.aresgen.voice.phrases.folding.Unit;
import com.aresgen.voice.phrases.folding.UnitReader;
import com.aresgen.voice.phrases.folding.WordBreak;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds phrases in one whole text: from left to right, the longest at each place, without overlaps. */
final class PhraseSearch {
    private final Automaton automaton;
    private final String text;

    /** Without empty ones, and without white space after white space. */
    private final List<Unit> units = new ArrayList<>();

    /** For each unit where it is in the text. */
    private final List<Integer> froms = new ArrayList<>();

    /** For each folded character the unit that it begins, or -1. */
    private final int[] unitsAt;

    private int index;
    private int position;
    private int state;

    /** Of what was found: its units, their folded characters, and the match. */
    private int start = -1;

    private int end;
    private int startsAt;
    private int endsAt;
    private int match;

    PhraseSearch(Automaton automaton, String text) {
        this.automaton = automaton;
        this.text = text;
        var from = 0;
        var length = 0;
        var before = Kind.EDGE;
        for (var unit : UnitReader.all(text)) {
            if (!unit.isEmpty() && !(before == Kind.SPACE && unit.first() == Kind.SPACE)) {
                units.add(unit);
                froms.add(from);
                length += unit.folded().length();
                before = unit.last();
            }
            from += unit.text().length();
        }
        unitsAt = new int[length + 1];
        Arrays.fill(unitsAt, -1);
        var at = 0;
        for (int i = 0; i < units.size(); i++) {
            unitsAt[at] = i;
            at += units.get(i).folded().length();
        }
    }

    List<Hit> all() {
        var hits = new ArrayList<Hit>();
        var points = 0;
        var counted = 0;
        while (next()) {
            var from = froms.get(start);
            var to = froms.get(end - 1) + units.get(end - 1).text().length();
            var first = points + text.codePointCount(counted, from);
            points = first + text.codePointCount(from, to);
            counted = to;
            hits.add(new Hit(automaton.phrase(match), first, points));
        }
        return hits;
    }

    /** Whether there is another. */
    boolean next() {
        start = -1;
        while (index < units.size()) {
            var unit = units.get(index++);
            state = automaton.after(state, unit.folded(), 0);
            position += unit.folded().length();
            if (automaton.match(state) != 0 && isBreak(index)) {
                find();
            }
            if (start >= 0 && position - automaton.live(state) > startsAt) {
                break;
            }
        }
        if (start < 0) {
            return false;
        }
        index = end;
        position = endsAt;
        state = 0;
        return true;
    }

    /** The longest phrase that ends here and begins no later than the one found before. */
    private void find() {
        for (int each = automaton.match(state); each != 0; each = automaton.shorter(each)) {
            var at = position - automaton.length(each);
            if (unitsAt[at] >= 0 && (start < 0 || at <= startsAt) && isBreak(unitsAt[at])) {
                start = unitsAt[at];
                end = index;
                startsAt = at;
                endsAt = position;
                match = each;
                return;
            }
        }
    }

    private boolean isBreak(int before) {
        return WordBreak.before(before, last(before - 2), last(before - 1), this::unit) == WordBreak.YES;
    }

    private Kind last(int unit) {
        return unit < 0 ? Kind.EDGE : units.get(unit).last();
    }

    private Unit unit(int unit) {
        return unit < units.size() ? units.get(unit) : Unit.EDGE;
    }
}
