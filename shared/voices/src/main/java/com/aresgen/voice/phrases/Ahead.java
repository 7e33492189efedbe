package com.aresgen.voice.phrases;

import com.aresgen.voice.phrases.folding.Kind;
import com.aresgen.voice.phrases.folding.Unit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is read next, and the unit after it as far as that has arrived. */
final class Ahead {
    private final Deque<Piece> pieces = new ArrayDeque<>();
    private Unit upcoming = Unit.UNKNOWN;

    /** {@link Unit#EDGE}: nothing follows. */
    void follow(Unit next) {
        upcoming = next;
    }

    void add(Piece piece) {
        pieces.add(piece);
    }

    /** Puts pieces before all others. */
    void addFirst(List<Piece> first) {
        first.reversed().forEach(pieces::addFirst);
    }

    @Nullable
    Piece peek() {
        return pieces.peek();
    }

    Piece remove() {
        return pieces.remove();
    }

    void clear() {
        pieces.clear();
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Whether the text ends here. */
    boolean isEnd() {
        return upcoming.first() == Kind.EDGE && pieces.isEmpty();
    }

    /** The unit with that index, without empty ones. */
    Unit unit(int index) {
        var first = pieces.peek();
        if (index == 0 && first != null && !first.unit().isEmpty()) {
            return first.unit();
        }
        var left = index;
        for (var piece : pieces) {
            if (!piece.unit().isEmpty() && left-- == 0) {
                return piece.unit();
            }
        }
        return left == 0 || upcoming.first() == Kind.EDGE ? upcoming : Unit.UNKNOWN;
    }

    Stream<Piece> stream() {
        return pieces.stream();
    }
}
