package com.aresgen.models.failure;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Region;
import java.util.List;

/** The model does not answer in this region; {@code reason} is half a sentence, {@code available} the ids that do. */
public record ModelNotAvailableInRegion(String model, Region region, String reason, List<String> available)
        implements Failure {
    @Override
    public Problem problem() {
        return Problem.MODEL_NOT_AVAILABLE_IN_REGION;
    }

    @Override
    public String detail() {
        return model + " is not available in the region " + region.wire() + ": " + reason + ". Available: "
                + String.join(", ", available) + ".";
    }
}
