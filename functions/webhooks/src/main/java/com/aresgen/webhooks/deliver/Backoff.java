package com.aresgen.webhooks.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try again: 24 attempts within 72 hours, with pauses that double from 10 s to 6 h, each times a random 0.5 to
 * 1, so that deliveries that failed together are not retried together.
 */
public final class Backoff {
    static final int MOST_ATTEMPTS = 24;
    static final Duration WINDOW = Duration.ofDays(3);
    static final Duration FIRST = Duration.ofSeconds(10);
    static final Duration LONGEST = Duration.ofHours(6);

    /** The longest pause that a receiver can ask for. */
    static final Duration LONGEST_ASKED = Duration.ofDays(1);

    /** After so many doublings the pause passes the longest one. */
    private static final int LAST_DOUBLING = 12;

    private final RandomGenerator random;
    private final Duration first;

    public Backoff(RandomGenerator random) {
        this(random, FIRST);
    }

    /** With another first pause, from which the others double. */
    Backoff(RandomGenerator random, Duration first) {
        this.random = random;
        this.first = first;
    }

    /**
     * When the next attempt is due; empty after the last one.
     *
     * @param attempts the number of attempts so far
     * @param startedAt when the window began
     * @param asked the pause that the receiver asked for
     */
    Optional<Instant> next(int attempts, Instant startedAt, Instant now, Optional<Duration> asked) {
        if (attempts >= MOST_ATTEMPTS) {
            return Optional.empty();
        }
        var pause = longer(pause(attempts), asked.orElse(Duration.ZERO));
        return Optional.of(now.plus(pause)).filter(next -> !next.isAfter(startedAt.plus(WINDOW)));
    }

    private Duration pause(int attempts) {
        var doubled = first.multipliedBy(1L << Math.min(attempts - 1, LAST_DOUBLING));
        var bound = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return Duration.ofMillis(random.nextLong(bound.toMillis() / 2, bound.toMillis() + 1));
    }

    private static Duration longer(Duration pause, Duration asked) {
        var bounded = asked.compareTo(LONGEST_ASKED) < 0 ? asked : LONGEST_ASKED;
        return bounded.compareTo(pause) > 0 ? bounded : pause;
    }
}
