package com.aresgen.voice.phrases.folding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Cuts a text into {@link Unit}s, code point by code point. Half of a surrogate pair becomes U+FFFD. */
public final class UnitReader {
    /**
     * Code points of a unit. Unicode's stream-safe format (UAX 15) has at most 30 marks after a character; after more,
     * the rest is a unit of its own, which still belongs to the word.
     */
    private static final int MOST = 32;

    private static final char REPLACEMENT = '\uFFFD';

    /** The open unit, from its second code point on. */
    private final StringBuilder text = new StringBuilder();

    private Unit open = Unit.UNKNOWN;
    private Kind base = Kind.UNKNOWN;
    private int size;

    /** All units of a whole text. */
    public static List<Unit> all(String text) {
        var reader = new UnitReader();
        var units = new ArrayList<Unit>();
        text.codePoints().mapToObj(reader::next).filter(Objects::nonNull).forEach(units::add);
        var last = reader.rest();
        if (last != null) {
            units.add(last);
        }
        return units;
    }

    /** The unit that ends before this code point, or null if it goes on. */
    @Nullable
    public Unit next(int given) {
        var point = isSurrogate(given) ? REPLACEMENT : given;
        var kind = Kind.of(point);
        if (size > 0 && size < MOST && extendsIt(kind)) {
            text.append(size == 1 ? open.text() : "").appendCodePoint(point);
            size++;
            return null;
        }
        var closed = rest();
        open = Unit.of(point);
        base = kind;
        size = 1;
        return closed;
    }

    /** The last unit of a text, or null if it is empty. */
    @Nullable
    public Unit rest() {
        if (size == 0) {
            return null;
        }
        var closed = open;
        if (size > 1) {
            closed = Unit.of(text.toString());
            text.setLength(0);
        }
        open = Unit.UNKNOWN;
        size = 0;
        return closed;
    }

    /** The unit that goes on, by its first code point: later ones change its folded text, but not its first kind. */
    public Unit open() {
        return open;
    }

    /** How many UTF-16 units of the text are in {@link #open()}. */
    public int length() {
        return size > 1 ? text.length() : open.text().length();
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private boolean extendsIt(Kind kind) {
        return kind == Kind.IGNORED || kind == (base == Kind.SPACE ? Kind.SPACE : Kind.MARK);
    }
}
