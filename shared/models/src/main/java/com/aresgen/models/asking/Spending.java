package com.aresgen.models.asking;

import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.catalogue.Model;
import java.math.BigDecimal;
import java.util.Optional;

/** What one result has cost so far: the requests to models for it, and what came before them; each is metered as it ends. For one thread. */
public final class Spending implements Meter {
    private static final int NANO_DIGITS = 9;

    private final Meter meter;
    private final Optional<BigDecimal> most;
    private TokenUsage usage = new TokenUsage(0, 0);
    private long nanos;

    /**
     * Begins with what was spent before the first request.
     *
     * @param most for all together; empty: no limit
     * @param spentNanos nano-dollars (1e-9 USD)
     */
    public Spending(Meter meter, Optional<BigDecimal> most, long spentNanos) {
        this.meter = meter;
        this.most = most;
        this.nanos = spentNanos;
    }

    @Override
    public void used(Model model, TokenUsage more) {
        meter.used(model, more);
        usage = usage.plus(more);
        nanos = Math.addExact(nanos, model.price().cost(more));
    }

    /** What the next request may cost; empty without a limit. */
    public Optional<BigDecimal> left() {
        return most.map(
                usd -> usd.subtract(BigDecimal.valueOf(nanos, NANO_DIGITS)).max(BigDecimal.ZERO));
    }

    public TokenUsage usage() {
        return usage;
    }

    /** In nano-dollars (1e-9 USD). */
    public long nanos() {
        return nanos;
    }
}
