package com.aresgen.http.stages;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Shortened;

/**
 * A page of another origin than the edit token or embed key allows has sent the request.
 *
 * @param origin empty: the request names none
 */
public record OriginNotAllowed(String origin) implements Failure {
    @Override
    public Problem problem() {
        return Problem.ORIGIN_NOT_ALLOWED;
    }

    @Override
    public String detail() {
        return origin.isEmpty()
                ? "The request has no Origin. An embed key works only from pages of the chatbot's allowed_origins."
                : "The token or key of this call allows no page of the origin " + Shortened.quoted(origin)
                        + " to use it.";
    }
}
