package com.aresgen.voice.phrases;

import com.aresgen.voice.phrases.folding.Unit;
import com.aresgen.voice.phrases.folding.WordBreak;
import com.aresgen.voice.phrases.search.Automaton;
import com.aresgen.voice.phrases.search.Place;
import com.aresgen.voice.phrases.search.Starts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** What was read and is neither out nor cut, and the first phrase in it. */
final class Held {
    private final Automaton automaton;
    private final Starts starts;
    private final Deque<Read> reads = new ArrayDeque<>();

    /** The folded characters of the phrase found, or -1. */
    private long start = -1;

    private long end;

    /** No phrase begins before it and reaches over it. */
    private long floor;

    Held(Automaton automaton) {
        this.automaton = automaton;
        this.starts = new Starts(automaton.longest());
    }

    boolean isEmpty() {
        return reads.isEmpty();
    }

    Stream<Piece> pieces() {
        return reads.stream().map(Read::piece);
    }

    void add(Read read) {
        reads.add(read);
    }

    /** Notes whether a phrase may begin between two places. */
    void mark(Place before, Place after, boolean isStart) {
        starts.put(before.position(), (int) (after.position() - before.position()), isStart);
    }

    /** The longest phrase that ends here and begins no later than the one found before. */
    void find(Place here) {
        for (int match = automaton.match(here.state()); match != 0; match = automaton.shorter(match)) {
            var from = here.position() - automaton.length(match);
            if (start >= 0 && from > start) {
                return;
            }
            if (from >= floor && starts.at(from)) {
                start = from;
                end = here.position();
                return;
            }
        }
    }

    /** Whether a phrase was found, and none can begin before it or be longer. */
    boolean isDecided(long live) {
        return start >= 0 && live > start;
    }

    /** Passes on what belongs to no phrase. */
    void pass(long live, CutText result) {
        var free = start >= 0 ? Math.min(start, live) : live;
        while (!reads.isEmpty() && reads.peek().after().position() <= free) {
            result.pass(reads.remove().piece());
        }
    }

    /** Whether the phrase found, which is first, begins in text that is out. */
    boolean isPartlyOut() {
        return start < reads.getFirst().before().position();
    }

    /** Removes the phrase found, which is first. */
    List<Read> takePhrase() {
        var phrase = new ArrayList<Read>();
        while (!reads.isEmpty() && reads.getFirst().before().position() < end) {
            phrase.add(reads.removeFirst());
        }
        start = -1;
        return phrase;
    }

    /** Takes all pieces out, to be read again. */
    List<Piece> takeAll() {
        var all = pieces().toList();
        reads.clear();
        return all;
    }

    /** The first units, without empty ones. */
    List<Unit> first(int count, int skipped) {
        var units = new ArrayList<Unit>(count);
        for (var each = reads.iterator(); each.hasNext() && units.size() < count + skipped; ) {
            var unit = each.next().piece().unit();
            if (!unit.isEmpty()) {
                units.add(unit);
            }
        }
        return units.subList(Math.min(skipped, units.size()), units.size());
    }

    Piece removeFirst() {
        return reads.removeFirst().piece();
    }

    boolean beginsWith(String text) {
        return !reads.isEmpty() && reads.getFirst().piece().unit().text().equals(text);
    }

    /**
     * Follows another place from now on. The word breaks of the first two units depend on what is before them now.
     *
     * @param first at least two of the units here, and those that decide about their word breaks
     */
    void follow(Place before, List<Unit> first) {
        floor = reads.getFirst().before().position();
        var moved = new ArrayDeque<Read>();
        var beforeThat = before.beforeThat();
        var last = before.before();
        for (int index = 0; index < 2; ) {
            var read = reads.removeFirst();
            moved.addFirst(read.after(beforeThat, last));
            if (!read.isEmpty()) {
                var isStart = WordBreak.before(index, beforeThat, last, first::get) == WordBreak.YES;
                mark(read.before(), read.after(), isStart);
                beforeThat = last;
                last = read.piece().unit().last();
                index++;
            }
        }
        moved.forEach(reads::addFirst);
    }

    /** @param endsAtBreak whether a word break follows the last unit */
    void findAgain(boolean endsAtBreak) {
        for (var each = reads.iterator(); each.hasNext(); ) {
            var read = each.next();
            var here = read.after();
            if (!read.isEmpty()
                    && automaton.match(here.state()) != 0
                    && (each.hasNext() ? starts.at(here.position()) : endsAtBreak)) {
                find(here);
            }
        }
    }

    /** The place without the beginning of a phrase that would reach over a cut. */
    Place restricted(Place any) {
        return any.with(automaton.restricted(any.state(), any.position() - floor));
    }
}
