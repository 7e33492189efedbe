package com.aresgen.models.failure;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import java.util.List;

/** Messages that no model takes, or this one refuses: all violations. */
public record InvalidMessages(List<Violation> violations) implements Failure {
    @Override
    public Problem problem() {
        return Problem.INVALID_MESSAGES;
    }

    @Override
    public String detail() {
        return Violation.summary(violations);
    }
}
