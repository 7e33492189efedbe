package com.aresgen.documents.commands.selection;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The text does not have the quote in this context; {@code nearest} is the passage most like it, if one is like it. */
public record QuoteNotFound(boolean inOtherContext, Optional<Nearest> nearest) implements Failure {
    /** A passage with its place in code points. */
    public record Nearest(int start, int end, String text) {}

    @Override
    public Problem problem() {
        return Problem.QUOTE_NOT_FOUND;
    }

    @Override
    public String detail() {
        return inOtherContext
                ? "The text has the words of exact, but not with this prefix and suffix."
                : "The text does not have the words of exact, character by character.";
    }

    @Override
    public List<Violation> violations() {
        return List.of(new Violation(
                inOtherContext ? "/selection/quote" : "/selection/quote/exact",
                problem().code(),
                "is not in the text of the document"));
    }

    @Override
    public Map<String, Object> members() {
        return nearest.<Map<String, Object>>map(passage -> Map.of("nearest", passage))
                .orElse(Map.of());
    }
}
