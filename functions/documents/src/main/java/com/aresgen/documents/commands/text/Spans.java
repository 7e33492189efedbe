package com.aresgen.documents.commands.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Lists of spans. */
final class Spans {
    private Spans() {}

    /** All of them, sorted; those that overlap become one. */
    static List<Span> united(List<Span> some, List<Span> more) {
        var sorted = Stream.concat(some.stream(), more.stream())
                .filter(span -> !span.isEmpty())
                .sorted(Comparator.comparingInt(Span::from).thenComparing(Span::to))
                .toList();
        var united = new ArrayList<Span>();
        for (var span : sorted) {
            if (!united.isEmpty() && united.getLast().overlaps(span)) {
                var last = united.removeLast();
                united.add(new Span(last.from(), Math.max(last.to(), span.to())));
            } else {
                united.add(span);
            }
        }
        return united;
    }
}
