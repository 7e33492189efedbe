package com.aresgen.store.keys;

import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Headers;
import java.time.Instant;

/** The secret was rotated, and its grace has ended; of a key that has ended: {@link KeyEnded}. */
public record KeyExpired(Instant at) implements Failure {
    @Override
    public Problem problem() {
        return Problem.KEY_EXPIRED;
    }

    @Override
    public String detail() {
        return "This secret was rotated and its grace ended at " + Json.timestamp(at) + ". Use the key's new secret.";
    }

    @Override
    public Headers headers() {
        return Headers.BEARER_CHALLENGE;
    }
}
