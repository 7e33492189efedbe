package com.aresgen.documents.commands.task;

import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.asking.Meter;
import com.aresgen.models.catalogue.Model;
import java.math.BigDecimal;
import java.util.Optional;

/** What the requests of one command have cost so far; each is metered as it ends. For one thread. */
public final class Spending implements Meter {
    private static final int NANO_DIGITS = 9;

    private final Meter meter;
    private final Optional<BigDecimal> most;
    private TokenUsage usage = new TokenUsage(0, 0);
    private long nanos;

    public Spending(CommandTask task) {
        this.meter = task.meter();
        this.most = task.body().maxCostUsd();
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

    public long nanos() {
        return nanos;
    }
}
