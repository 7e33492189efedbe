package com.aresgen.voices.edit;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import java.util.List;
import java.util.stream.Stream;

/** Sliders or banned phrases that break one rule: {@code problem} is that rule. */
public record InvalidVoice(Problem problem, List<Violation> violations) implements Failure {
    private static final List<Problem> RULES = List.of(
            Problem.UNKNOWN_SLIDER,
            Problem.SLIDER_OUT_OF_RANGE,
            Problem.TOO_MANY_BANNED_PHRASES,
            Problem.INVALID_PHRASE);

    /** If all faults are of one rule, its code alone shows it to the caller. */
    static Failure of(List<Violation> violations) {
        return rule(violations)
                .<Failure>map(rule -> new InvalidVoice(rule, violations))
                .findFirst()
                .orElseGet(() -> new InvalidBody(violations));
    }

    private static Stream<Problem> rule(List<Violation> violations) {
        return RULES.stream()
                .filter(rule -> violations.stream().allMatch(each -> each.code().equals(rule.code())));
    }

    @Override
    public String detail() {
        return Violation.summary(violations);
    }
}
