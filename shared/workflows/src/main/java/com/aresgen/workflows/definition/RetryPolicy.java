package com.aresgen.workflows.definition;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * When a failed attempt of a step is repeated, and after which pause.
 *
 * @param maxAttempts 1 to 20, with the first
 * @param initial the pause before the second attempt
 * @param backoff the factor from one pause to the next, 1 to 10
 * @param maxInterval no pause is longer
 * @param jitter whether a pause is a random part of the computed one (full jitter) rather than the whole
 * @param on the failures that are repeated
 */
public record RetryPolicy(
        int maxAttempts, Duration initial, double backoff, Duration maxInterval, boolean jitter, Set<RetryOn> on) {
    /** The policy of a step for which a definition says nothing. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(
            3,
            Duration.ofSeconds(1),
            2,
            Duration.ofSeconds(60),
            true,
            EnumSet.of(RetryOn.TIMEOUT, RetryOn.UPSTREAM, RetryOn.HTTP_5XX, RetryOn.HTTP_429));

    public RetryPolicy {
        on = on.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(on));
    }
}
