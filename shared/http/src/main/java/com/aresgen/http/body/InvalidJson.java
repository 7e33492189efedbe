package com.aresgen.http.body;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import java.util.Map;

/** The body is not JSON that we accept; {@code offset} counts the bytes before the fault. */
public record InvalidJson(long offset, String detail) implements Failure {
    @Override
    public Problem problem() {
        return Problem.INVALID_JSON;
    }

    @Override
    public String detail() {
        return detail + " (at byte " + offset + ")";
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("offset", offset);
    }
}
