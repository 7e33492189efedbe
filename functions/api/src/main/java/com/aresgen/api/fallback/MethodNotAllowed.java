package com.aresgen.api.fallback;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Headers;
import java.util.List;

/** The path exists, without this method. */
public record MethodNotAllowed(String method, List<String> allowed) implements Failure {
    @Override
    public Problem problem() {
        return Problem.METHOD_NOT_ALLOWED;
    }

    @Override
    public String detail() {
        return method + " is not possible here; " + String.join(" and ", allowed) + " is.";
    }

    @Override
    public Headers headers() {
        return Headers.NONE.with("Allow", String.join(", ", allowed));
    }
}
