package com.aresgen.voice.phrases;

import com.aresgen.voice.phrases.folding.Unit;
import com.aresgen.voice.phrases.folding.UnitReader;
import java.util.List;

/**
 * Filters one text that arrives in parts, cut anywhere. Held back is what may belong to a phrase, and the last character,
 * of which marks may follow. What is no Unicode text (half of a surrogate pair) becomes U+FFFD. For one thread.
 */
public final class PhraseStream implements TextFilter {
    private final PhraseCutter cutter;
    private final UnitReader reader = new UnitReader();

    /** UTF-16 units of the input so far. */
    private long length;

    private char high;

    public PhraseStream(PhraseCutter cutter) {
        this.cutter = cutter;
    }

    /** What can be passed on after this part; it may be empty. */
    @Override
    public String next(String part) {
        for (int i = 0; i < part.length() && !cutter.isStopped(); i++) {
            add(part.charAt(i));
        }
        return taken();
    }

    /** What was held, after the last part. */
    public String rest() {
        end();
        return taken();
    }

    @Override
    public String rest(boolean isCut) {
        return rest();
    }

    /** How many phrases of the input were cut. */
    @Override
    public int hits() {
        return cutter.hits();
    }

    /** Whether a phrase came under {@link BannedPhrases.Policy#STOP}: nothing more comes out. */
    @Override
    public boolean isStopped() {
        return cutter.isStopped();
    }

    /** Nothing follows. */
    public void end() {
        if (!cutter.isStopped()) {
            flushHigh();
            var last = reader.rest();
            if (last != null) {
                cutter.add(new Piece(last, length - last.text().length()), Unit.EDGE);
            }
            cutter.end();
        }
    }

    /** The next UTF-16 unit of the text. */
    public void add(char unit) {
        if (Character.isHighSurrogate(unit)) {
            flushHigh();
            high = unit;
        } else if (Character.isLowSurrogate(unit)) {
            point(high == 0 ? unit : Character.toCodePoint(high, unit), high == 0 ? 1 : 2);
            high = 0;
        } else {
            flushHigh();
            point(unit, 1);
        }
    }

    private void flushHigh() {
        if (high != 0) {
            point(high, 1);
            high = 0;
        }
    }

    private void point(int point, int size) {
        var closed = reader.next(point);
        if (closed != null) {
            cutter.add(new Piece(closed, length - closed.text().length()), reader.open());
        }
        length += size;
    }

    /** Folded characters that are held, for tests and the bench. */
    int withheld() {
        if (cutter.isStopped()) {
            return 0;
        }
        return cutter.withheld() + (reader.length() == 0 ? 0 : 1) + (high == 0 ? 0 : 1);
    }

    @Override
    public long settled() {
        return cutter.settled(length - reader.length() - (high == 0 ? 0 : 1));
    }

    @Override
    public List<Cut> takeCuts() {
        return cutter.result().takeCuts();
    }

    /** What has come out since the last call. */
    public List<Piece> take() {
        return cutter.result().take();
    }

    private String taken() {
        var text = new StringBuilder();
        for (var piece : take()) {
            text.append(piece.unit().text());
        }
        return text.toString();
    }

    /** Begins after a text that has come out elsewhere: phrases may begin there. */
    public PhraseStream after(String text) {
        cutter.follow(UnitReader.all(text));
        return this;
    }
}
