package com.aresgen.changes;

/** Moves a change so that it applies after another one of the same text (CodeMirror's {@code mapSet}). */
final class Mapping {
    private final SectionWriter written = new SectionWriter();
    private final SectionReader a;
    private final SectionReader b;
    private final boolean first;

    /** Number of the last change of A whose text was written, since a change may be processed in pieces. */
    private int inserted = -1;

    private Mapping(Sections moved, Sections other, boolean first) {
        a = new SectionReader(moved);
        b = new SectionReader(other);
        this.first = first;
    }

    /** @param first of two insertions at one place, the moved one comes first */
    static Sections of(Sections moved, Sections other, boolean first) {
        return new Mapping(moved, other, first).map();
    }

    private Sections map() {
        while (!a.isDone() || !b.isDone()) {
            if (a.isKept() && b.isKept()) {
                var length = Math.min(a.length(), b.length());
                written.keep(length);
                a.pass(length);
                b.pass(length);
            } else if (b.isChange() && otherComesNext()) {
                passOther();
            } else {
                passMoved();
            }
        }
        return written.sections();
    }

    /** The order is that of their starts, then of their lengths, then {@code first}. */
    private boolean otherComesNext() {
        return !a.isChange()
                || inserted == a.number()
                || (a.isWhole() && (b.length() < a.length() || (b.length() == a.length() && !first)));
    }

    /** The text of the other change stays; what A has inside of its range is inserted, and deletes nothing there. */
    private void passOther() {
        written.keep(b.inserted());
        var left = b.length();
        while (left > 0) {
            var piece = Math.min(a.length(), left);
            if (a.isChange() && inserted < a.number() && a.length() <= piece) {
                written.add(0, a.inserted(), a.text(), false);
                inserted = a.number();
            }
            a.pass(piece);
            left -= piece;
        }
        b.next();
    }

    /** The part of A up to the next text that the other change inserts; what that change deletes is gone already. */
    private void passMoved() {
        var length = 0;
        var left = a.length();
        while (left > 0) {
            if (b.isKept()) {
                var piece = Math.min(left, b.length());
                length += piece;
                left -= piece;
                b.pass(piece);
            } else if (b.isDeletion() && b.length() < left) {
                left -= b.length();
                b.next();
            } else {
                break;
            }
        }
        if (inserted < a.number()) {
            written.add(length, a.inserted(), a.text(), false);
        } else {
            written.add(length, 0, "", false);
        }
        inserted = a.number();
        a.pass(a.length() - left);
    }
}
