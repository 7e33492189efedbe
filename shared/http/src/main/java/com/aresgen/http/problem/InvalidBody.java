package com.aresgen.http.problem;

import java.util.List;

/** Fields of a body, or values of a query, that are missing, wrong or unknown: all of them. */
public record InvalidBody(List<Violation> violations) implements Failure {
    /** A query parameter with a value that it does not take. */
    public static InvalidBody ofParameter(String name, String detail) {
        return new InvalidBody(List.of(new Violation("/" + name, "invalid_value", detail)));
    }

    /** One member of a body that only the endpoint can judge. */
    public static InvalidBody at(String pointer, String detail) {
        return new InvalidBody(List.of(new Violation(pointer, "invalid_value", detail)));
    }

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
