package com.aresgen.models.failure;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import java.util.Optional;

/** The messages are longer than the model reads; {@code limit} and {@code tokens} count tokens, the latter where they were counted. */
public record ContextLengthExceeded(int limit, Optional<Integer> tokens) implements Failure {
    @Override
    public Problem problem() {
        return Problem.CONTEXT_LENGTH_EXCEEDED;
    }

    @Override
    public String detail() {
        return "The messages hold " + tokens.map(count -> count + " tokens").orElse("too many tokens")
                + "; this model reads at most " + limit + ".";
    }
}
