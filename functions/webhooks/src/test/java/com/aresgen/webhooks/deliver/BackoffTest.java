package com.aresgen.webhooks.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class BackoffTest {
    private static final Instant START = Instant.parse("2026-05-11T08:14:22Z");
    private static final long DAY = 86_400;

    @Property
    void pausesBetweenHalfAndAllOfTheDoubledTime(@ForAll long seed, @ForAll @IntRange(min = 1, max = 23) int attempts) {
        var bound = Math.min(10_000 * Math.pow(2, attempts - 1), 21_600_000);

        var pause = pause(seed, attempts, Optional.empty());

        assertThat((double) pause.toMillis()).isBetween(Math.floor(bound / 2), bound);
    }

    @Property
    void waitsAsLongAsItIsAskedTo(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 23) int attempts,
            @ForAll @LongRange(max = DAY) long seconds) {
        var asked = Duration.ofSeconds(seconds);
        var own = pause(seed, attempts, Optional.empty());

        assertThat(pause(seed, attempts, Optional.of(asked))).isEqualTo(asked.compareTo(own) > 0 ? asked : own);
    }

    @Property
    void waitsNoLongerThanADay(@ForAll long seed, @ForAll @LongRange(min = DAY, max = 999_999_999) long seconds) {
        assertThat(pause(seed, 1, Optional.of(Duration.ofSeconds(seconds)))).isEqualTo(Duration.ofDays(1));
    }

    /** Runs all attempts of a delivery; the time that an attempt takes counts as well. */
    @Property
    void endsAfter24AttemptsOr72HoursWhicheverComesFirst(@ForAll long seed, @ForAll @IntRange(max = 900) int seconds) {
        var backoff = new Backoff(new SplittableRandom(seed));
        var now = START;
        var attempts = 0;
        for (var next = Optional.of(START); next.isPresent(); ) {
            attempts++;
            assertThat(next.get()).isBetween(START, START.plus(Duration.ofDays(3)));
            now = next.get().plusSeconds(seconds);
            next = backoff.next(attempts, START, now, Optional.empty());
        }

        assertThat(attempts).isLessThanOrEqualTo(24);
        // Only the window ends it early: the next pause would lead out of it.
        assertThat(attempts == 24 || now.plus(Duration.ofHours(6)).isAfter(START.plus(Duration.ofDays(3))))
                .isTrue();
        assertThat(attempts).isGreaterThan(20);
    }

    private static Duration pause(long seed, int attempts, Optional<Duration> asked) {
        return Duration.between(
                START,
                new Backoff(new SplittableRandom(seed))
                        .next(attempts, START, START, asked)
                        .orElseThrow());
    }
}
