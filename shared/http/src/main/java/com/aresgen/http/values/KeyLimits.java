package com.aresgen.http.values;

import java.util.Optional;
import java.util.Set;

/**
 * What calls in the name of a key may ask of models.
 *
 * @param models the ids of the only models that they may ask; empty: all
 * @param nanosPerDay what they may cost in a day (UTC), in nano-dollars (1e-9 USD); empty: no limit
 * @param nanosPerMonth the same for a month (UTC)
 */
public record KeyLimits(Set<String> models, Optional<Long> nanosPerDay, Optional<Long> nanosPerMonth) {
    /** Every model, at any cost. */
    public static final KeyLimits NONE = new KeyLimits(Set.of(), Optional.empty(), Optional.empty());

    public KeyLimits {
        models = Set.copyOf(models);
    }

    public boolean allows(String model) {
        return models.isEmpty() || models.contains(model);
    }

    public boolean hasBudget() {
        return nanosPerDay.isPresent() || nanosPerMonth.isPresent();
    }
}
