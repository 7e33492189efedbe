package com.aresgen.http.lists;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import java.util.Optional;

/** The query parameter {@code cursor} is not from this workspace, route and filters. */
public record InvalidCursor() implements Failure {
    @Override
    public Problem problem() {
        return Problem.INVALID_CURSOR;
    }

    @Override
    public String detail() {
        return "This cursor is not one that this route gave for these filters. Start again without a cursor.";
    }

    @Override
    public Optional<String> parameter() {
        return Optional.of("cursor");
    }
}
