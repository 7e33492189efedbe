package com.aresgen.documents.commands.selection;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/** The document has no text that a command could work on. */
public record EmptyDocument() implements Failure {
    @Override
    public Problem problem() {
        return Problem.EMPTY_DOCUMENT;
    }

    @Override
    public String detail() {
        return "The document holds no text at this revision.";
    }
}
