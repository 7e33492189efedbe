package com.aresgen.store.keys;

import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Headers;
import java.time.Instant;

/** The key has reached its {@code expires_at}, whichever of its secrets was sent. */
public record KeyEnded(Instant at) implements Failure {
    @Override
    public Problem problem() {
        return Problem.KEY_EXPIRED;
    }

    @Override
    public String detail() {
        return "This key expired at " + Json.timestamp(at) + ". An admin can change its expires_at.";
    }

    @Override
    public Headers headers() {
        return Headers.BEARER_CHALLENGE;
    }
}
