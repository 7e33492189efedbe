package com.aresgen.store.keys;

import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Headers;
import java.time.Instant;

/** The edit token has ended. */
public record TokenExpired(Instant expiredAt) implements Failure {
    @Override
    public Problem problem() {
        return Problem.TOKEN_EXPIRED;
    }

    @Override
    public String detail() {
        return "This edit token expired at " + Json.timestamp(expiredAt) + ".";
    }

    @Override
    public Headers headers() {
        return Headers.BEARER_CHALLENGE;
    }
}
