package com.aresgen.workflows.definition.tree.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds where each character of a scalar's value was written, by walking value and source together: YAML folds lines,
 * cuts indentation and resolves escapes. Runs of white space are matched as wholes, all else character by character. A
 * value that cannot be matched has no offsets: then a fault has the place of the whole scalar.
 */
public final class ScalarOffsets {
    private final String value;
    private final List<Unit> source;

    private ScalarOffsets(String value, List<Unit> source) {
        this.value = value;
        this.source = source;
    }

    /** A character as the scalar's style reads it. White space that an escape writes is no white space here. */
    private record Unit(char c, int at, boolean escaped) {
        boolean isSpace() {
            return !escaped && ScalarOffsets.isSpace(c);
        }
    }

    /** For each UTF-16 unit of the value its offset in the text, and at last that of the value's end. */
    public static Optional<int[]> of(String value, ScalarStyle style, SourceText source, Span span) {
        var text = source.text();
        var inner = inner(style, text, span);
        var units = switch (style) {
            case DOUBLE_QUOTED -> Escapes.read(text, inner);
            case SINGLE_QUOTED -> singleQuoted(text, inner);
            default -> plain(text, inner);
        };
        var list = units.stream()
                .map(unit -> new Unit(unit.c(), unit.at(), unit.escaped()))
                .toList();
        return new ScalarOffsets(value, list).match(inner.end());
    }

    private static Span inner(ScalarStyle style, String text, Span span) {
        return switch (style) {
            case PLAIN -> span;
            case SINGLE_QUOTED, DOUBLE_QUOTED -> new Span(span.start() + 1, Math.max(span.start() + 1, span.end() - 1));
            case BLOCK -> {
                int start = span.start();
                while (start < span.end() && text.charAt(start) != '\n' && text.charAt(start) != '\r') {
                    start++;
                }
                yield new Span(start, span.end());
            }
        };
    }

    private static List<Escapes.Unit> plain(String text, Span span) {
        var units = new ArrayList<Escapes.Unit>();
        for (int i = span.start(); i < span.end(); i++) {
            units.add(new Escapes.Unit(text.charAt(i), i, false));
        }
        return units;
    }

    private static List<Escapes.Unit> singleQuoted(String text, Span span) {
        var units = new ArrayList<Escapes.Unit>();
        for (int i = span.start(); i < span.end(); i++) {
            units.add(new Escapes.Unit(text.charAt(i), i, false));
            if (text.charAt(i) == '\'') {
                i++;
            }
        }
        return units;
    }

    private Optional<int[]> match(int end) {
        var offsets = new int[value.length() + 1];
        int s = 0;
        int v = 0;
        while (v < value.length()) {
            if (s < source.size() && !source.get(s).isSpace()) {
                if (source.get(s).c() != value.charAt(v)) {
                    return Optional.empty();
                }
                offsets[v++] = source.get(s++).at();
                continue;
            }
            int run = s;
            while (run < source.size() && source.get(run).isSpace()) {
                run++;
            }
            int spaces = v;
            while (spaces < value.length() && isSpace(value.charAt(spaces)) && !meets(run, spaces)) {
                spaces++;
            }
            if (run == s && spaces == v) {
                return Optional.empty();
            }
            spread(offsets, v, spaces, s, run, end);
            s = run;
            v = spaces;
        }
        offsets[v] = s < source.size() ? source.get(s).at() : end;
        return Optional.of(offsets);
    }

    /** Whether white space that an escape wrote is next in both. */
    private boolean meets(int s, int v) {
        return s < source.size() && source.get(s).escaped() && source.get(s).c() == value.charAt(v);
    }

    /** From the end: what is in front of a run is the indentation and the break that a space of the value stands for. */
    private void spread(int[] offsets, int from, int to, int runStart, int runEnd, int end) {
        var length = runEnd - runStart;
        var breaks = source.subList(runStart, runEnd).stream().anyMatch(unit -> unit.c() == '\n' || unit.c() == '\r');
        for (int i = from; i < to; i++) {
            var fromStart = Math.min(i - from, length - 1);
            var fromEnd = Math.max(length - (to - i), 0);
            var index = runStart + (breaks ? fromEnd : fromStart);
            offsets[i] = index < source.size() && length > 0 ? source.get(index).at() : end;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
