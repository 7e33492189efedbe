package com.aresgen.documents.commands.selection;

import com.aresgen.documents.commands.body.Selection;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import java.util.List;

/** The text has no such characters. {@code reason} is half a sentence whose subject is the selection. */
public record SelectionOutOfRange(String reason) implements Failure {
    SelectionOutOfRange(Selection.Range range, int length) {
        this("goes from " + range.start() + " to " + range.end() + ", and the text has " + length
                + " characters: start must be less than end, and end at most " + length);
    }

    @Override
    public Problem problem() {
        return Problem.SELECTION_OUT_OF_RANGE;
    }

    @Override
    public String detail() {
        return "The selection " + reason + ".";
    }

    @Override
    public List<Violation> violations() {
        return List.of(new Violation("/selection", problem().code(), reason));
    }
}
