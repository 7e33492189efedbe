package com.aresgen.http.stages;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Query parameters that came more than once: none of their values is better than another. */
public record RepeatedParameter(List<String> names) implements Failure {
    @Override
    public Problem problem() {
        return Problem.REPEATED_PARAMETER;
    }

    @Override
    public String detail() {
        return names.stream()
                .map(name -> "The query parameter '" + name + "' came more than once.")
                .collect(Collectors.joining(" "));
    }

    @Override
    public Optional<String> parameter() {
        return names.stream().findFirst();
    }
}
