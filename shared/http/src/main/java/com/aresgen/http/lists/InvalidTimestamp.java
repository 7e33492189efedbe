package com.aresgen.http.lists;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Shortened;
import java.util.Optional;

/** A query parameter is not an RFC 3339 date and time. */
public record InvalidTimestamp(String name, String value) implements Failure {
    @Override
    public Problem problem() {
        return Problem.INVALID_TIMESTAMP;
    }

    @Override
    public String detail() {
        return name + " must be an RFC 3339 date and time with an offset, such as 2026-05-11T08:14:22Z, not "
                + Shortened.quoted(value) + ".";
    }

    @Override
    public Optional<String> parameter() {
        return Optional.of(name);
    }
}
