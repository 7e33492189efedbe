package com.aresgen.models.catalogue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Any model of the operator's server, in the catalogue or not: {@code remote/llama3.2:3b} is that server's
 * {@code llama3.2:3b}. The API knows nothing about it, so it sends every request; the server refuses what it cannot do.
 */
final class RemoteModel {
    static final String PREFIX = "remote/";

    private static final Pattern ID = Pattern.compile(PREFIX + "([\\x21-\\x7E]{1,200})");
    private static final Price UNPRICED = new Price(Price.UNPRICED, 0, 0);

    /** Beyond the limits of any server, so that the server's own limits are the ones that count. */
    private static final int CONTEXT_TOKENS = 10_000_000;

    private static final int MAX_OUTPUT_TOKENS = 1_000_000;

    private RemoteModel() {}

    static Optional<Model> named(String id, List<RemoteRule> rules) {
        var name = ID.matcher(id);
        return name.matches()
                ? Optional.of(model(id, name.group(1), RemoteRule.takesBack(rules, name.group(1))))
                : Optional.empty();
    }

    private static Model model(String id, String name, Set<String> takesBack) {
        return new Model(
                id,
                name,
                "openai",
                name,
                "generative",
                CONTEXT_TOKENS,
                MAX_OUTPUT_TOKENS,
                UNPRICED,
                EnumSet.allOf(Capability.class),
                Thinking.EFFORT,
                takesBack,
                Set.of("eu", "us"),
                Map.of(),
                Map.of(),
                "made up: a model of the server at LLM_BASE_URL, of which only the name is known",
                LocalDate.of(2026, 11, 24));
    }
}
