package com.aresgen.chatbots.conversations;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/** The chatbot does not ask for ratings. */
public record CsatDisabled(String chatbot) implements Failure {
    @Override
    public Problem problem() {
        return Problem.CSAT_DISABLED;
    }

    @Override
    public String detail() {
        return "Conversations of the chatbot " + chatbot + " are not rated: csat.enabled is false.";
    }
}
