package com.aresgen.store.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * What the calls in the name of a key have cost, as far as it is counted, in nano-dollars (1e-9 USD).
 *
 * @param countedAt when a cost of this month was last counted; empty before the first
 */
public record KeySpending(long dayNanos, long monthNanos, Optional<Instant> countedAt) {
    public static final KeySpending NONE = new KeySpending(0, 0, Optional.empty());
}
