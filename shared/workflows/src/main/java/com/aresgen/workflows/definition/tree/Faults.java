package com.aresgen.workflows.definition.tree;

import com.aresgen.http.values.Shortened;
import com.aresgen.workflows.definition.Fault;
import com.aresgen.workflows.definition.FaultCode;
import com.aresgen.workflows.definition.Limits;
import com.aresgen.workflows.definition.tree.text.SourceText;
import com.aresgen.workflows.definition.tree.text.Span;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Collects the faults of one text. More than can be listed are collected, since they are found in another order than
 * that of the text; beyond that they are only counted.
 */
public final class Faults {
    private static final int MOST = 20 * Limits.FAULTS;
    private static final int LONGEST = 600;
    private static final Comparator<Fault> IN_TEXT = Comparator.comparingInt(Fault::line)
            .thenComparingInt(Fault::column)
            .thenComparingInt(Fault::endLine)
            .thenComparingInt(Fault::endColumn)
            .thenComparing(Fault::code)
            .thenComparing(Fault::detail);

    private final SourceText source;
    private final Set<Fault> found = new LinkedHashSet<>();
    private boolean complete = true;

    public Faults(SourceText source) {
        this.source = source;
    }

    public SourceText source() {
        return source;
    }

    public void add(Path path, Span span, FaultCode code, String detail) {
        add(path, span, code, detail, Optional::empty);
    }

    /** The suggestion is computed only if the fault is kept: it may take a search among many names. */
    public void add(Path path, Span span, FaultCode code, String detail, Supplier<Optional<String>> suggestion) {
        if (found.size() >= MOST) {
            complete = false;
            return;
        }
        var start = source.place(span.start());
        var end = source.place(Math.max(span.start(), span.end()));
        found.add(new Fault(
                Shortened.marked(LONGEST, path.pointer()),
                start.line(),
                start.column(),
                end.line(),
                end.column(),
                code,
                Shortened.marked(LONGEST, detail),
                suggestion.get().map(text -> Shortened.marked(LONGEST, text))));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether a fault of this value, or of one within it, is noted. */
    public boolean areUnder(String pointer) {
        return found.stream()
                .anyMatch(fault ->
                        fault.pointer().equals(pointer) || fault.pointer().startsWith(pointer + "/"));
    }

    /** In the order of the text, at most {@link Limits#FAULTS}. */
    public List<Fault> listed() {
        return found.stream().sorted(IN_TEXT).limit(Limits.FAULTS).toList();
    }

    public boolean allListed() {
        return complete && found.size() <= Limits.FAULTS;
    }
}
