package com.aresgen.models.answer;

import java.util.List;

/** Filters of one answer, one after the other. */
public final class AnswerFilters implements AnswerFilter {
    private final List<AnswerFilter> filters;

    public AnswerFilters(List<AnswerFilter> filters) {
        this.filters = List.copyOf(filters);
    }

    /** Whether {@link #isOver()} can become true. */
    public boolean mayEnd() {
        return !filters.stream().allMatch(WellFormed.class::isInstance);
    }

    /** A whole answer. */
    public AnswerPart whole(AnswerPart piece) {
        var parts = new AnswerSoFar();
        parts.add(part(piece));
        parts.add(rest());
        return parts.piece();
    }

    @Override
    public AnswerPart part(AnswerPart piece) {
        var part = piece;
        for (var filter : filters) {
            part = filter.part(part);
        }
        return part;
    }

    @Override
    public AnswerPart rest() {
        var rest = AnswerPart.NOTHING;
        for (var filter : filters) {
            rest = joined(filter.part(rest), filter.rest());
        }
        return rest;
    }

    @Override
    public boolean isOver() {
        return filters.stream().anyMatch(AnswerFilter::isOver);
    }

    /** Both parts as one. */
    public static AnswerPart joined(AnswerPart first, AnswerPart second) {
        if (second.isEmpty()) {
            return first;
        }
        var both = new AnswerSoFar();
        both.add(first);
        both.add(second);
        return both.piece();
    }
}
