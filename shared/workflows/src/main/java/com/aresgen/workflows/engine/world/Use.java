package com.aresgen.workflows.engine.world;

import com.aresgen.store.runs.Tokens;
import java.util.Optional;

/** What a call used. */
public record Use(long costNanos, Tokens tokens, Optional<String> model) {
    public static final Use NONE = new Use(0, Tokens.NONE, Optional.empty());

    public Use plus(Use more) {
        return new Use(costNanos + more.costNanos, tokens.plus(more.tokens), model.or(more::model));
    }
}
