package com.aresgen.models.failure;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import java.time.Duration;

/** An answer that is not streamed was not complete within {@code most}. */
public record WholeAnswerTimeout(Duration most) implements Failure {
    @Override
    public Problem problem() {
        return Problem.UPSTREAM_TIMEOUT;
    }

    @Override
    public String detail() {
        return "The model did not finish within " + most.toSeconds()
                + " seconds, the most for an answer as a whole. Send"
                + " \"stream\": true for an answer that may take longer, or ask for less.";
    }
}
