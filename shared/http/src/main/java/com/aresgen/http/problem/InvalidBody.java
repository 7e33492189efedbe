package com.aresgen.http.problem;

import java.util.List;

/** Fields of a body, or values of a query, that are missing, wrong or unknown: all of them. */
public record InvalidBody(List<Violation> violations) implements Failure {
    @Override
    public Problem problem() {
        return violations.stream().allMatch(each -> each.code().equals(Problem.UNKNOWN_FIELD.code()))
                ? Problem.UNKNOWN_FIELD
                : Problem.VALIDATION_FAILED;
    }

    @Override
    public String detail() {
        return Violation.summary(violations);
    }
}
