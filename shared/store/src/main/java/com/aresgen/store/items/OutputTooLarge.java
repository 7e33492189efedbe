package com.aresgen.store.items;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/** A transaction would exceed DynamoDB's limit of 4 MB, so no retry could get the same answer. */
public record OutputTooLarge() implements Failure {
    @Override
    public Problem problem() {
        return Problem.OUTPUT_TOO_LARGE;
    }

    @Override
    public String detail() {
        return "The answer is too large to be stored: about 4 MB, compressed, with the messages. Ask for less, or send"
                + " no Idempotency-Key and \"store\": false.";
    }
}
