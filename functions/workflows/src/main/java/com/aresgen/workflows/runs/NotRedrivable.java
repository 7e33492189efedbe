package com.aresgen.workflows.runs;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import java.util.Map;

/** The run cannot go on from where it ended. */
public record NotRedrivable(String reason, String detail) implements Failure {
    @Override
    public Problem problem() {
        return Problem.NOT_REDRIVABLE;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("reason", reason);
    }
}
