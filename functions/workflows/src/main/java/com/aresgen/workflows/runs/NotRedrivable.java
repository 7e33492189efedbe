package com.aresgen.workflows.runs;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import java.util.Map;

/**
 * A run that cannot go on from where it ended.
 *
 * @param reason a sentence that says what is in the way
 */
public record NotRedrivable(String run, String reason) implements Failure {
    @Override
    public Problem problem() {
        return Problem.NOT_REDRIVABLE;
    }

    @Override
    public String detail() {
        return "The run " + run + " cannot be redriven. " + reason;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("reason", reason);
    }
}
