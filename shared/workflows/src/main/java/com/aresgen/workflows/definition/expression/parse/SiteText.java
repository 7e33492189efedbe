package com.aresgen.workflows.definition.expression.parse;

import com.aresgen.workflows.definition.FaultCode;
import com.aresgen.workflows.definition.expression.text.TextPart;
import com.aresgen.workflows.definition.expression.text.TextParts;
import com.aresgen.workflows.definition.shape.Site;
import com.aresgen.workflows.definition.tree.Faults;
import com.aresgen.workflows.definition.tree.text.ScalarOffsets;
import com.aresgen.workflows.definition.tree.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A string with expressions, and where its characters were written. */
public final class SiteText {
    /** Which part of a definition it is in. */
    public enum Slot {
        WHEN,
        ITEMS,
        WITH,
        OUTPUTS
    }

    /** {@code \\U} and eight digits. */
    private static final int LONGEST_ESCAPE = 10;

    private final Site site;
    private final Slot slot;
    private final Optional<StepOutline> step;
    private final TextParts parts;
    private final Faults faults;
    private List<ParsedExpression> parsed = List.of();
    private int @Nullable [] offsets;

    SiteText(Site site, Slot slot, Optional<StepOutline> step, Faults faults) {
        this.site = site;
        this.slot = slot;
        this.step = step;
        this.parts = TextParts.of(site.text());
        this.faults = faults;
    }

    public Site site() {
        return site;
    }

    public Slot slot() {
        return slot;
    }

    /** Empty for outputs of the run. */
    public Optional<StepOutline> step() {
        return step;
    }

    public TextParts parts() {
        return parts;
    }

    /** Its expressions whose references are right. */
    public List<ParsedExpression> parsed() {
        return parsed;
    }

    void setParsed(List<ParsedExpression> expressions) {
        parsed = List.copyOf(expressions);
    }

    /** Notes a fault at a part of the string, in UTF-16 units. */
    public void fault(int start, int end, FaultCode code, String detail, Supplier<Optional<String>> suggestion) {
        faults.add(site.scalar().path(), span(start, end), code, detail, suggestion);
    }

    /** Notes a fault at a part of an expression, in code points. */
    void fault(
            TextPart.Expression part,
            int start,
            int length,
            FaultCode code,
            String detail,
            Supplier<Optional<String>> suggestion) {
        var from = part.start() + units(part.cel(), start);
        var to = part.start() + units(part.cel(), start + Math.max(1, length));
        fault(from, Math.max(to, from), code, detail, suggestion);
    }

    public void fault(TextPart.Expression part, FaultCode code, String detail, Supplier<Optional<String>> suggestion) {
        fault(part.open(), part.end(), code, detail, suggestion);
    }

    Faults faults() {
        return faults;
    }

    private static int units(String text, int codePoints) {
        var length = text.codePointCount(0, text.length());
        return text.offsetByCodePoints(0, Math.clamp(codePoints, 0, length));
    }

    private Span span(int start, int end) {
        var scalar = site.scalar();
        var known = offsets;
        if (known == null) {
            known = ScalarOffsets.of(site.text(), scalar.style(), faults.source(), scalar.span())
                    .orElseGet(() -> new int[0]);
            offsets = known;
        }
        if (known.length == 0) {
            return scalar.span();
        }
        // The end is where the last character was written and not where the next one was: a line may lie between.
        var last = end > start ? known[end - 1] + width(known, end - 1) : known[start];
        return new Span(known[start], Math.max(known[start], last));
    }

    /** How many units one character takes where it was written: more than one if an escape writes it. */
    private int width(int[] offsets, int unit) {
        var distance = offsets[unit + 1] - offsets[unit];
        var text = faults.source().text();
        var written = offsets[unit] < text.length() ? text.charAt(offsets[unit]) : ' ';
        var isEscape = (written == '\\' && distance <= LONGEST_ESCAPE) || (written == '\'' && distance == 2);
        return isEscape && distance > 0 ? distance : 1;
    }
}
