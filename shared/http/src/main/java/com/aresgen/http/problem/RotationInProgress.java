package com.aresgen.http.problem;

import com.aresgen.http.json.Json;
import java.time.Instant;

/** A secret was rotated, and the previous one is still valid until then. */
public record RotationInProgress(Instant until) implements Failure {
    @Override
    public Problem problem() {
        return Problem.ROTATION_IN_PROGRESS;
    }

    @Override
    public String detail() {
        return "The secret before the last rotation works until " + Json.timestamp(until)
                + ". Rotate again after that, or with \"grace_period_seconds\": 0, which ends it now.";
    }
}
