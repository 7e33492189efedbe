package com.aresgen.http.stages;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Shortened;

/** The body is of a type, or in an encoding, that the route does not take. */
public record UnsupportedMediaType(String sent, String accepted) implements Failure {
    @Override
    public Problem problem() {
        return Problem.UNSUPPORTED_MEDIA_TYPE;
    }

    @Override
    public String detail() {
        return (sent.isEmpty() ? "The header Content-Type is missing" : "The body is " + Shortened.quoted(sent))
                + "; send " + accepted + ".";
    }
}
