package com.aresgen.http.stages;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Shortened;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Query parameters that the route does not have, each with the known name that may have been meant. */
public record UnknownParameter(SequencedMap<String, Optional<String>> names) implements Failure {
    @Override
    public Problem problem() {
        return Problem.UNKNOWN_PARAMETER;
    }

    @Override
    public String detail() {
        return names.entrySet().stream()
                .map(each -> unknown(each.getKey(), each.getValue()))
                .collect(Collectors.joining(" "));
    }

    @Override
    public Optional<String> parameter() {
        return Optional.of(names.firstEntry().getKey());
    }

    private static String unknown(String name, Optional<String> known) {
        return "There is no query parameter '" + Shortened.quoted(name) + "' here."
                + known.map(meant -> " Did you mean " + meant + "?").orElse("");
    }
}
