package com.aresgen.documents.commands.model;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Shortened;

/**
 * The answer of a model has a fault, and a repair did not help or could not be asked for.
 *
 * @param problem protected_text_changed or command_output_unusable
 * @param fault half a sentence
 */
public record UnusableAnswer(Problem problem, String model, String fault, int attempts) implements Failure {
    private static final int LONGEST = 500;

    @Override
    public String detail() {
        return "The answer of " + model + " cannot be used" + (attempts > 1 ? ", in " + attempts + " attempts" : "")
                + ": " + Shortened.to(LONGEST, fault) + ".";
    }
}
