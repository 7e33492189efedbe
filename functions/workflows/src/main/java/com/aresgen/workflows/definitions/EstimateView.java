package com.aresgen.workflows.definitions;

import com.aresgen.http.values.Usd;
import com.aresgen.workflows.definition.cost.CostEstimate;
import org.jspecify.annotations.Nullable;

/**
 * What a run may cost, in USD, as callers read it.
 *
 * @param max null where nothing bounds it
 */
record EstimateView(String min, @Nullable String max) {
    static EstimateView of(CostEstimate estimate) {
        return new EstimateView(
                Usd.ofNanos(estimate.leastNanos()),
                estimate.mostNanos().map(Usd::ofNanos).orElse(null));
    }
}
