package com.aresgen.lambda;

import java.util.Map;
import java.util.Optional;

/** The variables that the template sets for a function. A name that is missing is named at start-up. */
public record Environment(Map<String, String> variables) {
    public String get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException("The environment variable " + name + " is not set"));
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(variables.get(name));
    }
}
