package com.aresgen.models.failure;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import java.util.List;

/** Fields that the chosen model cannot honour: all of them. */
public record UnsupportedParameter(List<Violation> violations) implements Failure {
    @Override
    public Problem problem() {
        return Problem.UNSUPPORTED_PARAMETER;
    }

    @Override
    public String detail() {
        return violations.getFirst().detail() + Violation.more(violations);
    }
}
