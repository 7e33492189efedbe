package com.aresgen.changes;

/** Joins two changes, one after the other, into one (CodeMirror's {@code composeSets}): linear in their parts. */
final class Composition {
    private final SectionWriter written = new SectionWriter();
    private final SectionReader a;
    private final SectionReader b;

    private Composition(Sections first, Sections second) {
        a = new SectionReader(first);
        b = new SectionReader(second);
    }

    static Sections of(Sections first, Sections second) {
        return new Composition(first, second).compose();
    }

    private Sections compose() {
        // True while the last section written is a part of a section that is still being read.
        var open = false;
        while (!a.isDone() || !b.isDone()) {
            if (a.isDeletion()) {
                written.add(a.length(), 0, "", open);
                a.next();
            } else if (b.length() == 0 && !b.isDone()) {
                written.add(0, b.inserted(), b.text(), open);
                b.next();
            } else {
                open = pass(Math.min(a.lengthAfter(), b.length()), open);
            }
        }
        return written.sections();
    }

    /** Passes a piece of the text between both changes. */
    private boolean pass(int length, boolean open) {
        var count = written.count();
        if (a.isKept()) {
            if (b.isKept()) {
                written.add(length, Sections.KEPT, "", open);
            } else {
                written.add(length, b.isWhole() ? b.inserted() : 0, b.isWhole() ? b.text() : "", open);
            }
        } else if (b.isKept()) {
            written.add(a.isWhole() ? a.length() : 0, length, a.text(length), open);
        } else {
            written.add(
                    a.isWhole() ? a.length() : 0, b.isWhole() ? b.inserted() : 0, b.isWhole() ? b.text() : "", open);
        }
        var unfinished = a.inserted() > length || (b.isChange() && b.length() > length);
        a.passAfter(length);
        b.pass(length);
        return unfinished && (open || written.count() > count);
    }
}
