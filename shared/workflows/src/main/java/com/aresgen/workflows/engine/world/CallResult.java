package com.aresgen.workflows.engine.world;

import com.aresgen.workflows.definition.RetryOn;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How a call ended. */
public sealed interface CallResult {
    Use use();

    /** The same result, of an attempt that used this as well. */
    default CallResult using(Use more) {
        return switch (this) {
            case Done(var output, var use) -> new Done(output, use.plus(more));
            case Failed(var code, var message, var kind, var retryAfter, var use) ->
                new Failed(code, message, kind, retryAfter, use.plus(more));
        };
    }

    record Done(JsonNode output, Use use) implements CallResult {}

    /**
     * The call had no effect.
     *
     * @param kind what a retry policy calls it; empty: no retry can mend it
     * @param retryAfter how long the one who was called wants to be left alone
     */
    record Failed(String code, String message, Optional<RetryOn> kind, Optional<Duration> retryAfter, Use use)
            implements CallResult {}
}
