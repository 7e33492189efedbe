package com.aresgen.http.stages;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Region;
import java.util.Map;

/** The key belongs to another region, whose API is at {@code baseUrl}. */
public record RegionMismatch(Region region, String baseUrl) implements Failure {
    @Override
    public Problem problem() {
        return Problem.REGION_MISMATCH;
    }

    @Override
    public String detail() {
        return "This key belongs to the region " + region.wire() + ". Send the call to " + baseUrl + ".";
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("region", region.wire(), "base_url", baseUrl);
    }
}
