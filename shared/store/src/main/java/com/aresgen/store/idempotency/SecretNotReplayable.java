package com.aresgen.store.idempotency;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/** The stored answer shows a secret and was sealed for another secret than the caller's. */
public record SecretNotReplayable() implements Failure {
    @Override
    public Problem problem() {
        return Problem.SECRET_NOT_REPLAYABLE;
    }

    @Override
    public String detail() {
        return "The answer shows a secret and can be decrypted only with the secret of the first call. Make or rotate"
                + " the key again, with a new Idempotency-Key.";
    }
}
