package com.aresgen.workspace.audit;

import com.aresgen.http.values.Usd;
import com.aresgen.store.audit.UsageStore;
import org.jspecify.annotations.Nullable;

/** A row of usage as callers see it. */
record UsageView(
        String day,
        String keyId,
        @Nullable String model,
        long requests,
        long promptTokens,
        long completionTokens,
        String costUsd) {
    static UsageView of(UsageStore.Row row) {
        var counts = row.counts();
        return new UsageView(
                row.day().toString(),
                row.key(),
                row.model().orElse(null),
                counts.requests(),
                counts.promptTokens(),
                counts.completionTokens(),
                Usd.ofNanos(counts.costNanos()));
    }
}
