package com.aresgen.http.lists;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Shortened;
import java.util.Optional;

/** The query parameter {@code limit} is not a whole number from 1 to 100. */
public record InvalidLimit(String value) implements Failure {
    @Override
    public Problem problem() {
        return Problem.INVALID_LIMIT;
    }

    @Override
    public String detail() {
        return "limit must be a whole number from 1 to 100, not " + Shortened.quoted(value) + ".";
    }

    @Override
    public Optional<String> parameter() {
        return Optional.of("limit");
    }
}
