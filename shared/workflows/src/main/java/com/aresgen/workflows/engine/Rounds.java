package com.aresgen.workflows.engine;

import java.util.Optional;
import java.util.function.Supplier;

/** Decides again while others change what was read. */
final class Rounds {
    /** More than the items of a {@code for_each} that can end at once. */
    private static final int MOST = 200;

    /** Others were quicker each time. Whoever executes the engine invokes it again. */
    static final class Outrun extends RuntimeException {
        private static final long serialVersionUID = 1;

        Outrun() {
            super("Others were quicker in " + MOST + " rounds");
        }
    }

    private Rounds() {}

    /** The result of the first round that has one. Throws {@link Outrun} if there is none. */
    static <T> T until(Supplier<Optional<T>> round) {
        for (int i = 0; i < MOST; i++) {
            var result = round.get();
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new Outrun();
    }
}
