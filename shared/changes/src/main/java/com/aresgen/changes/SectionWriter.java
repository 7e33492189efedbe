package com.aresgen.changes;

import java.util.Arrays;

/** Collects sections and joins those that CodeMirror joins ({@code addSection} and {@code addInsert}). */
final class SectionWriter {
    private int[] pairs = new int[16];
    private String[] texts = new String[8];
    private int count;

    /** The last text, once it has more than one piece: many pieces are appended in linear time. */
    private final StringBuilder pieces = new StringBuilder();

    SectionWriter keep(int length) {
        return add(length, Sections.KEPT, "", false);
    }

    SectionWriter replace(int length, String text) {
        return add(length, text.length(), text, false);
    }

    /**
     * @param inserted its length, also where the text is not known, or {@link Sections#KEPT}
     * @param join makes it a piece of the last section
     */
    SectionWriter add(int length, int inserted, String text, boolean join) {
        if (length == 0 && inserted <= 0) {
            return this;
        }
        var last = 2 * count - 2;
        if (last >= 0 && inserted <= 0 && inserted == pairs[last + 1]) {
            pairs[last] = Math.addExact(pairs[last], length);
        } else if (last >= 0 && length == 0 && pairs[last] == 0) {
            pairs[last + 1] = Math.addExact(pairs[last + 1], inserted);
        } else if (last >= 0 && join) {
            pairs[last] = Math.addExact(pairs[last], length);
            pairs[last + 1] = Math.addExact(pairs[last + 1], inserted);
        } else {
            push(length, inserted);
        }
        append(text);
        return this;
    }

    int count() {
        return count;
    }

    Sections sections() {
        finishText();
        return new Sections(Arrays.copyOf(pairs, 2 * count), Arrays.copyOf(texts, count));
    }

    private void push(int length, int inserted) {
        finishText();
        if (count == texts.length) {
            pairs = Arrays.copyOf(pairs, 4 * count);
            texts = Arrays.copyOf(texts, 2 * count);
        }
        pairs[2 * count] = length;
        pairs[2 * count + 1] = inserted;
        texts[count] = "";
        count++;
    }

    private void append(String text) {
        if (text.isEmpty()) {
            return;
        }
        var last = count - 1;
        if (texts[last].isEmpty()) {
            texts[last] = text;
        } else {
            if (pieces.isEmpty()) {
                pieces.append(texts[last]);
            }
            pieces.append(text);
        }
    }

    private void finishText() {
        if (!pieces.isEmpty()) {
            texts[count - 1] = pieces.toString();
            pieces.setLength(0);
        }
    }
}
