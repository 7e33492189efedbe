package com.aresgen.workflows.runs;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/**
 * An approval that was decided otherwise before.
 *
 * @param step the path of the step that asked
 * @param decision approve or reject, as it was made
 */
public record AlreadyDecided(String step, String decision) implements Failure {
    @Override
    public Problem problem() {
        return Problem.ALREADY_DECIDED;
    }

    @Override
    public String detail() {
        return "The decision of the step " + step + " is made: " + decision + ".";
    }
}
