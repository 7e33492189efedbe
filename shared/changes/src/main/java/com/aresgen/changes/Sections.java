package com.aresgen.changes;

import java.util.Arrays;

/**
 * The parts of a change set in order: CodeMirror's {@code sections} and {@code inserted}. An outline has no texts, only
 * lengths (CodeMirror's {@code ChangeDesc}): enough to map others over it, at no cost for the text.
 */
final class Sections {
    /** In the place of an inserted length: the part stays as it is. */
    static final int KEPT = -1;

    private static final String[] NO_TEXTS = {};

    private final int[] pairs;
    private final String[] texts;
    private final int before;
    private final int after;

    /**
     * @param pairs of the length in the text before, and that of the replacement or {@link #KEPT}
     * @param texts the replacement of each pair, or none at all for an outline
     */
    Sections(int[] pairs, String[] texts) {
        this.pairs = pairs;
        this.texts = texts;
        var oldLength = 0;
        var newLength = 0;
        for (var i = 0; i < pairs.length; i += 2) {
            oldLength = Math.addExact(oldLength, pairs[i]);
            newLength = Math.addExact(newLength, pairs[i + 1] == KEPT ? pairs[i] : pairs[i + 1]);
        }
        before = oldLength;
        after = newLength;
    }

    int count() {
        return pairs.length / 2;
    }

    /** Length of a part in the text before. */
    int length(int index) {
        return pairs[2 * index];
    }

    /** Length of what replaces a part, or {@link #KEPT}. */
    int inserted(int index) {
        return pairs[2 * index + 1];
    }

    boolean isKept(int index) {
        return inserted(index) == KEPT;
    }

    /** What replaces a part; empty in an outline. */
    String text(int index) {
        return index < texts.length ? texts[index] : "";
    }

    int before() {
        return before;
    }

    int after() {
        return after;
    }

    boolean changesNothing() {
        return pairs.length == 0 || (pairs.length == 2 && pairs[1] == KEPT);
    }

    Sections outline() {
        return new Sections(pairs, NO_TEXTS);
    }

    /** This, then {@code next}. */
    Sections then(Sections next) {
        if (after != next.before) {
            throw new IllegalArgumentException(
                    "A change of " + next.before + " code units cannot follow one that leaves " + after);
        }
        return changesNothing() ? next : next.changesNothing() ? this : Composition.of(this, next);
    }

    /** This as it applies after {@code other}, which starts from the same text. */
    Sections over(Sections other, boolean first) {
        if (before != other.before) {
            throw new IllegalArgumentException(
                    "A change of " + before + " code units cannot be mapped over one of " + other.before);
        }
        return other.changesNothing() ? this : Mapping.of(this, other, first);
    }

    /** The way back to {@code base}, the text that this is made for. */
    Sections inverted(String base) {
        var back = pairs.clone();
        var removed = new String[count()];
        Arrays.fill(removed, "");
        var position = 0;
        for (var i = 0; i < count(); i++) {
            if (!isKept(i)) {
                back[2 * i] = inserted(i);
                back[2 * i + 1] = length(i);
                removed[i] = base.substring(position, position + length(i));
            }
            position += length(i);
        }
        return new Sections(back, removed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sections that && Arrays.equals(pairs, that.pairs) && Arrays.equals(texts, that.texts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(pairs) + Arrays.hashCode(texts);
    }

    /** In CodeMirror's short form: {@code 5 0:2} keeps five code units and inserts two. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var i = 0; i < count(); i++) {
            text.append(i == 0 ? "" : " ").append(length(i));
            if (!isKept(i)) {
                text.append(':').append(inserted(i));
            }
        }
        return text.toString();
    }
}
