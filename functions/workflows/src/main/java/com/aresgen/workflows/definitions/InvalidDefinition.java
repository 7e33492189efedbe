package com.aresgen.workflows.definitions;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import java.util.List;

/** A text that is no definition, with all its faults. */
public record InvalidDefinition(List<Violation> violations) implements Failure {
    @Override
    public Problem problem() {
        return Problem.INVALID_DEFINITION;
    }

    @Override
    public String detail() {
        var first = violations.getFirst();
        var span = first.span();
        return (span == null ? "" : "Line " + span.line() + ", column " + span.column() + ": ")
                + first.detail()
                + Violation.more(violations);
    }
}
