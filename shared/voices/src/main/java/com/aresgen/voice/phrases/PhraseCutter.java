package com.aresgen.voice.phrases;

import com.aresgen.voice.phrases.BannedPhrases.Policy;
import com.aresgen.voice.phrases.folding.Kind;
import com.aresgen.voice.phrases.folding.Unit;
import com.aresgen.voice.phrases.folding.WordBreak;
import com.aresgen.voice.phrases.search.Automaton;
import com.aresgen.voice.phrases.search.Place;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Takes phrases out of a text that arrives unit by unit, so that none is in its output.
 *
 * <p>A unit is read when it is known whether words break around it; what may belong to a phrase is held. A phrase is cut
 * when nothing longer can begin at its place or before. All text before the cut is settled from then on: reading
 * continues with the state of the automaton there, first the replacement, then what followed the phrase. If the
 * replacement and its neighbours form a phrase, that is found like any other. If such a phrase begins in the settled text,
 * the rest of it is deleted. Each replacement consumes a piece of the input, and each deletion removes one, so it ends.
 *
 * <p>Settled text stays free of phrases whatever follows, since a cut makes no {@link WordBreak} in what is before it.
 */
public final class PhraseCutter {
    /** Units that decide about word breaks at the first two of them. */
    private static final int FEW = 5;

    private final Automaton automaton;
    private final Policy policy;
    private final List<Piece> replacement;
    private final Ahead ahead = new Ahead();
    private final IntFunction<Unit> following = ahead::unit;
    private final Held held;
    private final CutText result = new CutText();
    private Place place = Place.START;

    private final IdleRun idle = new IdleRun();
    private boolean spaceIsDouble;
    private boolean stopped;
    private long stoppedAt;
    private int hits;

    public PhraseCutter(Automaton automaton, Policy policy, List<Piece> replacement) {
        this.automaton = automaton;
        this.policy = policy;
        this.replacement = replacement;
        this.held = new Held(automaton);
    }

    /** Begins after a text that has come out elsewhere. */
    void follow(List<Unit> units) {
        var text = units.stream().filter(unit -> !unit.isEmpty()).toList();
        for (int i = 0; i < text.size(); i++) {
            var isStart = WordBreak.before(
                    i, place.beforeThat(), place.before(), at -> at < text.size() ? text.get(at) : Unit.EDGE);
            enter(place.after(text.get(i), automaton), isStart == WordBreak.YES);
        }
    }

    /**
     * The next piece.
     *
     * @param next the unit after it, as far as it has arrived; {@link Unit#EDGE} if there is none
     */
    void add(Piece piece, Unit next) {
        ahead.follow(next);
        if (idle.isTooLongWith(piece.unit()) && !(held.isEmpty() && ahead.isEmpty())) {
            result.cut(piece);
        } else if (!stopped) {
            ahead.add(piece);
        }
        advance();
    }

    /** Nothing follows. */
    void end() {
        ahead.follow(Unit.EDGE);
        advance();
    }

    private void advance() {
        settle();
        while (!stopped && read()) {
            settle();
        }
    }

    /** Reads the next piece; false if more must arrive first. */
    private boolean read() {
        var piece = ahead.peek();
        if (piece == null) {
            return false;
        }
        if (spaceIsDouble && piece.unit().text().equals(" ")) {
            spaceIsDouble = false;
            result.cut(ahead.remove());
            return true;
        }
        var unit = piece.unit();
        var starting = unit.isEmpty() ? WordBreak.NO : breakBefore(0, place.beforeThat(), place.before());
        var next = unit.isEmpty() ? place : place.after(unit, automaton);
        var ending = unit.isEmpty() || automaton.match(next.state()) == 0
                ? WordBreak.NO
                : breakBefore(1, place.before(), unit.last());
        if (starting == WordBreak.UNKNOWN || ending == WordBreak.UNKNOWN) {
            return false;
        }
        spaceIsDouble = false;
        ahead.remove();
        held.add(new Read(piece, place, next));
        enter(next, starting == WordBreak.YES);
        if (ending == WordBreak.YES) {
            held.find(next);
        }
        return true;
    }

    private void enter(Place next, boolean isStart) {
        held.mark(place, next, isStart);
        place = next;
    }

    private WordBreak breakBefore(int index, Kind beforeThat, Kind before) {
        return WordBreak.before(index, beforeThat, before, following);
    }

    private void settle() {
        while (held.isDecided(live())) {
            cut();
        }
        held.pass(live(), result);
    }

    /** Where the first phrase begins that may become complete. */
    private long live() {
        return ahead.isEnd() ? Long.MAX_VALUE : place.position() - automaton.live(place.state());
    }

    private void cut() {
        held.pass(live(), result);
        var isWhole = !held.isPartlyOut();
        var phrase = held.takePhrase();
        phrase.forEach(read -> result.cut(read.piece()));
        var ofInput = phrase.stream()
                .anyMatch(read -> !read.isEmpty() && !read.piece().isInserted());
        hits += ofInput ? 1 : 0;
        if (policy == Policy.STOP) {
            stopped = true;
            stoppedAt = phrase.getFirst().piece().from();
            ahead.clear();
            var _ = held.takeAll();
            return;
        }
        var inserted = ofInput && isWhole ? replacement : List.<Piece>of();
        spaceIsDouble = inserted.isEmpty() && result.endsWithSpace();
        var here = held.restricted(phrase.getFirst().before());
        if (!goOn(here, inserted)) {
            ahead.addFirst(held.takeAll());
            ahead.addFirst(inserted);
            place = here;
        }
    }

    /**
     * Goes on after a cut without reading again what follows it, if no phrase can reach over the cut: the states are those of
     * before, as far as they do not reach back over it. Without this, a short phrase again and again within the beginning of
     * a long one would be read as often as the long one has characters.
     */
    private boolean goOn(Place here, List<Piece> inserted) {
        var before = here;
        for (var piece : inserted) {
            before = piece.unit().isEmpty() ? before : before.after(piece.unit(), automaton);
            if (automaton.match(before.state()) != 0) {
                return false;
            }
        }
        var isDropped = spaceIsDouble && held.beginsWith(" ");
        var units = held.first(FEW, isDropped ? 1 : 0);
        if (automaton.live(here.state()) != 0
                || automaton.live(before.state()) != 0
                || units.size() < FEW
                || (units.getFirst().first() == Kind.SPACE && before.before() == Kind.SPACE)) {
            return false;
        }
        inserted.forEach(result::pass);
        if (isDropped) {
            result.cut(held.removeFirst());
        }
        spaceIsDouble = false;
        held.follow(before, units);
        place = held.restricted(place);
        held.findAgain(breakBefore(0, place.beforeThat(), place.before()) == WordBreak.YES);
        return true;
    }

    boolean isStopped() {
        return stopped;
    }

    int hits() {
        return hits;
    }

    CutText result() {
        return result;
    }

    /** Where the first piece of the input is that is neither out nor cut; else the next place to come. */
    long settled(long next) {
        if (stopped) {
            return stoppedAt;
        }
        return Stream.concat(held.pieces(), ahead.stream())
                .filter(piece -> !piece.isInserted())
                .mapToLong(Piece::from)
                .findFirst()
                .orElse(next);
    }

    /** Folded characters that are held or not read; repeated white space counts once. */
    int withheld() {
        var sum = 0;
        var before = Kind.EDGE;
        for (var unit :
                Stream.concat(held.pieces(), ahead.stream()).map(Piece::unit).toList()) {
            sum += before == Kind.SPACE && unit.first() == Kind.SPACE
                    ? 0
                    : unit.folded().length();
            before = unit.isEmpty() ? before : unit.last();
        }
        return sum;
    }
}
