package com.aresgen.store.items;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Headers;

/**
 * Another call changed the item after the endpoint had read it. The idempotency stage lets the endpoint decide again
 * from what is stored now, in several rounds, and only then refuses the call.
 *
 * @param usedUp the refusal after the last round
 */
public record StaleRead(Failure usedUp) implements Failure {
    @Override
    public Problem problem() {
        return usedUp.problem();
    }

    @Override
    public String detail() {
        return usedUp.detail();
    }

    @Override
    public Headers headers() {
        return usedUp.headers();
    }
}
