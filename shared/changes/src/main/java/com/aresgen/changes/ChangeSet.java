package com.aresgen.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A change of a text of a fixed length: what is kept, deleted and inserted, in UTF-16 code units. Immutable. A port of
 * {@code ChangeSet} of {@code @codemirror/state} 6.7.6 (src/change.ts, MIT), and tested against it. A length that does
 * not fit is an {@link IllegalArgumentException}.
 */
public final class ChangeSet {
    private final Sections sections;

    ChangeSet(Sections sections) {
        this.sections = sections;
    }

    /** Keeps a text of {@code length} as it is. */
    public static ChangeSet empty(int length) {
        return new ChangeSet(new SectionWriter().keep(length).sections());
    }

    /** Replaces one range of a text of {@code length}. */
    public static ChangeSet replace(int length, int from, int to, String insert) {
        return of(length, List.of(new TextEdit(from, to, insert)));
    }

    /**
     * All edits at once, in positions of the text before them, in any order; insertions at one place keep their order.
     *
     * @throws IllegalArgumentException if edits overlap or do not fit the length
     */
    public static ChangeSet of(int length, List<TextEdit> edits) {
        var written = new SectionWriter();
        var position = 0;
        for (var edit : edits.stream()
                .sorted(Comparator.comparingInt(TextEdit::from).thenComparingInt(TextEdit::to))
                .toList()) {
            if (edit.isEmpty()) {
                continue;
            }
            if (edit.from() < position || edit.to() > length) {
                throw new IllegalArgumentException("The edit from " + edit.from() + " to " + edit.to()
                        + " overlaps the edit before it, or ends after the text of " + length + " code units");
            }
            written.keep(edit.from() - position).replace(edit.to() - edit.from(), edit.insert());
            position = edit.to();
        }
        return new ChangeSet(written.keep(length - position).sections());
    }

    /** All changes, each made for the text that the one before leaves; {@code changes} must not be empty. */
    public static ChangeSet compose(List<ChangeSet> changes) {
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("Of no change the length of the text is unknown");
        }
        if (changes.size() == 1) {
            return changes.getFirst();
        }
        // Halves of equal size: a large insertion at the start is copied a logarithmic number of times.
        var half = changes.size() / 2;
        return compose(changes.subList(0, half)).compose(compose(changes.subList(half, changes.size())));
    }

    /** Length of the text that the change is made for. */
    public int length() {
        return sections.before();
    }

    /** Length of the text that it leaves. */
    public int newLength() {
        return sections.after();
    }

    /** True when it changes nothing. */
    public boolean isEmpty() {
        return sections.changesNothing();
    }

    /** The text after the change. */
    public String apply(String text) {
        requireLength(text);
        var result = new StringBuilder(newLength());
        var position = 0;
        for (var i = 0; i < sections.count(); i++) {
            var end = position + sections.length(i);
            if (sections.isKept(i)) {
                result.append(text, position, end);
            } else {
                result.append(sections.text(i));
            }
            position = end;
        }
        return result.toString();
    }

    /** This, then {@code next}, which is made for the text that this leaves. */
    public ChangeSet compose(ChangeSet next) {
        return new ChangeSet(sections.then(next.sections));
    }

    /**
     * This as it applies after {@code other}, which is made for the same text: {@code a.compose(b.map(a, false))} and
     * {@code b.compose(a.map(b, true))} leave the same text.
     *
     * @param before of two insertions at one place, that of this change comes first
     */
    public ChangeSet map(ChangeSet other, boolean before) {
        return new ChangeSet(sections.over(other.sections, before));
    }

    /** The change back from the text that this leaves to {@code base}. */
    public ChangeSet invert(String base) {
        requireLength(base);
        return new ChangeSet(sections.inverted(base));
    }

    /**
     * Where a position of the text before is in the text after.
     *
     * @param assoc at an insertion, or inside a replaced range: below 0 for the place before the new text, else after it
     */
    public int mapPos(int pos, int assoc) {
        if (pos < 0 || pos > length()) {
            throw new IllegalArgumentException("Position " + pos + " is not in a text of " + length() + " code units");
        }
        var startA = 0;
        var startB = 0;
        for (var i = 0; i < sections.count(); i++) {
            var length = sections.length(i);
            var end = startA + length;
            if (sections.isKept(i)) {
                if (end > pos) {
                    return startB + (pos - startA);
                }
                startB += length;
            } else {
                if (end > pos || (end == pos && assoc < 0 && length == 0)) {
                    return pos == startA || assoc < 0 ? startB : startB + sections.inserted(i);
                }
                startB += sections.inserted(i);
            }
            startA = end;
        }
        return startB;
    }

    /** The replaced ranges in order; adjacent ones are one. */
    public List<ChangedRange> ranges() {
        var ranges = new ArrayList<ChangedRange>();
        var startA = 0;
        var startB = 0;
        for (var i = 0; i < sections.count(); i++) {
            var endA = startA;
            var inserted = new StringBuilder();
            for (; i < sections.count() && !sections.isKept(i); i++) {
                endA += sections.length(i);
                inserted.append(sections.text(i));
            }
            var endB = startB + inserted.length();
            if (endA > startA || endB > startB) {
                ranges.add(new ChangedRange(startA, endA, startB, endB, inserted.toString()));
            }
            // The part that stopped the inner loop is kept.
            var kept = i < sections.count() ? sections.length(i) : 0;
            startA = endA + kept;
            startB = endB + kept;
        }
        return List.copyOf(ranges);
    }

    /** CodeMirror's {@code ChangeSet.toJSON}; {@link ChangesJson} reads it. */
    public JsonNode toJson() {
        return ChangesWriter.write(sections);
    }

    /** Why this is no valid change of {@code base}, as a predicate such as "splits a surrogate pair at 4"; or nothing. */
    public Optional<String> fault(String base) {
        return ChangeFault.of(this, base);
    }

    Sections sections() {
        return sections;
    }

    private void requireLength(String text) {
        if (text.length() != length()) {
            throw new IllegalArgumentException("The change " + ChangeFault.length(this, text));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangeSet that && sections.equals(that.sections);
    }

    @Override
    public int hashCode() {
        return sections.hashCode();
    }

    /** Lengths only, since texts are private: {@code 5 0:2} keeps five code units and inserts two. */
    @Override
    public String toString() {
        return sections.toString();
    }
}
