package com.aresgen.documents.suggestions;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/** The suggestion was accepted or rejected before. */
public record SuggestionDecided(String id, String status) implements Failure {
    @Override
    public Problem problem() {
        return Problem.SUGGESTION_DECIDED;
    }

    @Override
    public String detail() {
        return "The suggestion " + id + " was " + status + " before.";
    }
}
