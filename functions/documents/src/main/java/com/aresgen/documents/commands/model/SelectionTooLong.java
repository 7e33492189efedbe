package com.aresgen.documents.commands.model;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/** The selection, or the sources, would take more requests to the model than a command makes; sizes in bytes. */
public record SelectionTooLong(String what, long bytes, long most) implements Failure {
    @Override
    public Problem problem() {
        return Problem.CONTEXT_LENGTH_EXCEEDED;
    }

    @Override
    public String detail() {
        return what + " too long for one command with this model: " + bytes + " bytes, and at most about " + most
                + " can be worked on. Select less.";
    }
}
