package com.aresgen.changes;

/** Walks over sections piece by piece, over the text before or the text after (CodeMirror's {@code SectionIter}). */
final class SectionReader {
    /** In the place of an inserted length: there is no part left. */
    private static final int DONE = -2;

    private final Sections sections;
    private int next;
    private int length;
    private int inserted;
    private int offset;

    SectionReader(Sections sections) {
        this.sections = sections;
        next();
    }

    void next() {
        if (next < sections.count()) {
            length = sections.length(next);
            inserted = sections.inserted(next);
            next++;
        } else {
            length = 0;
            inserted = DONE;
        }
        offset = 0;
    }

    boolean isDone() {
        return inserted == DONE;
    }

    boolean isKept() {
        return inserted == Sections.KEPT;
    }

    boolean isChange() {
        return inserted >= 0;
    }

    boolean isDeletion() {
        return inserted == 0;
    }

    /** True until a piece of this part was passed. */
    boolean isWhole() {
        return offset == 0;
    }

    /** Number of this part, from 1. */
    int number() {
        return next;
    }

    /** What is left of this part in the text before. */
    int length() {
        return length;
    }

    /** What is left of this part in the text after. */
    int lengthAfter() {
        return inserted < 0 ? length : inserted;
    }

    int inserted() {
        return inserted;
    }

    String text() {
        return sections.text(next - 1);
    }

    /** The next piece of the inserted text; empty in an outline. */
    String text(int pieceLength) {
        var text = text();
        return text.isEmpty() ? text : text.substring(offset, offset + pieceLength);
    }

    /** Passes a piece of the text before. */
    void pass(int pieceLength) {
        if (pieceLength == length) {
            next();
        } else {
            length -= pieceLength;
            offset += pieceLength;
        }
    }

    /** Passes a piece of the text after. */
    void passAfter(int pieceLength) {
        if (isKept()) {
            pass(pieceLength);
        } else if (pieceLength == inserted) {
            next();
        } else {
            inserted -= pieceLength;
            offset += pieceLength;
        }
    }
}
