package com.aresgen.workflows.engine.world;

import java.time.Instant;
import java.util.Optional;

/** Makes the calls of steps. A call under a key that was used has no second effect, and the first one's result. */
public interface Calls {
    CallResult call(StepCall call, Instant deadline);

    /**
     * What a call did of which nothing was heard; empty if it did nothing, and then it can do nothing any more. Throws
     * {@link StillRunning} while neither is certain.
     */
    Optional<CallResult> settle(StepCall call);

    /** The call may still be running: whoever asks, asks again later. */
    final class StillRunning extends RuntimeException {
        private static final long serialVersionUID = 1;

        public StillRunning(String key) {
            super("The call " + key + " may still be running");
        }
    }
}
