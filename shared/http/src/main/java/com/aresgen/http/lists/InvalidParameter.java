package com.aresgen.http.lists;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import java.util.Optional;

/**
 * A query parameter has a value that it does not take.
 *
 * @param rule what the value must be, and what it is: the rest of the sentence that begins with the name
 */
public record InvalidParameter(String name, String rule) implements Failure {
    @Override
    public Problem problem() {
        return Problem.INVALID_PARAMETER;
    }

    @Override
    public String detail() {
        return name + " " + rule + ".";
    }

    @Override
    public Optional<String> parameter() {
        return Optional.of(name);
    }
}
