package com.aresgen.api.fallback;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/**
 * No endpoint has this path.
 *
 * @param hint a sentence for paths that clients of other APIs call; may be empty
 */
public record RouteNotFound(String path, String hint) implements Failure {
    @Override
    public Problem problem() {
        return Problem.ROUTE_NOT_FOUND;
    }

    @Override
    public String detail() {
        return "There is nothing at " + path + "." + (hint.isEmpty() ? "" : " " + hint);
    }
}
