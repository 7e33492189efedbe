package com.aresgen.models.failure;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/** The model cannot do what the request asks. */
public record ModelLacksCapability(String model, String detail) implements Failure {
    @Override
    public Problem problem() {
        return Problem.MODEL_LACKS_CAPABILITY;
    }
}
