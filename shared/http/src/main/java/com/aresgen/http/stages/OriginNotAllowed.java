package com.aresgen.http.stages;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Shortened;

/** A page of another origin than the edit token allows has sent the request. */
public record OriginNotAllowed(String origin) implements Failure {
    @Override
    public Problem problem() {
        return Problem.ORIGIN_NOT_ALLOWED;
    }

    @Override
    public String detail() {
        return "The edit token allows no page of the origin " + Shortened.quoted(origin) + " to use it.";
    }
}
