package com.aresgen.documents.commands.text;

import java.util.List;

/** From {@code from} to before {@code to}, in UTF-16 units. */
public record Span(int from, int to) {
    public int length() {
        return to - from;
    }

    public boolean isEmpty() {
        return to <= from;
    }

    public String of(String text) {
        return text.substring(from, to);
    }

    public boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }

    public Span shifted(int by) {
        return new Span(from + by, to + by);
    }

    /** The part of it that is in the other. */
    public Span within(Span other) {
        return new Span(Math.max(from, other.from), Math.min(to, other.to));
    }

    /** The parts of sorted spans that are in this one, none of them empty. */
    public List<Span> clip(List<Span> spans) {
        return spans.stream()
                .filter(this::overlaps)
                .map(span -> span.within(this))
                .filter(span -> !span.isEmpty())
                .toList();
    }

    /** Whether a cut at this position would go through it. */
    public boolean holds(int cut) {
        return from < cut && cut < to;
    }
}
