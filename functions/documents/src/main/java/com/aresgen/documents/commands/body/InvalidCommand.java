package com.aresgen.documents.commands.body;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import java.util.List;

/** A body that breaks one rule of commands: {@code problem} is that rule. */
public record InvalidCommand(Problem problem, List<Violation> violations) implements Failure {
    private static final List<Problem> RULES =
            List.of(Problem.UNKNOWN_COMMAND, Problem.MISSING_SOURCES, Problem.UNSUPPORTED_LANGUAGE);

    public InvalidCommand {
        violations = List.copyOf(violations);
    }

    static Failure of(List<Violation> violations) {
        return RULES.stream()
                .filter(rule -> violations.stream().allMatch(each -> each.code().equals(rule.code())))
                .findFirst()
                .<Failure>map(rule -> new InvalidCommand(rule, violations))
                .orElseGet(() -> new InvalidBody(violations));
    }

    @Override
    public String detail() {
        return Violation.summary(violations);
    }
}
