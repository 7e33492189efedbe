package com.aresgen.local.states.language;

import com.aresgen.local.states.data.StatesError;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * How often and after which delays a task is tried again.
 *
 * @param jitter whether a delay is a random part of the computed one ({@code FULL})
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html#error-handling-retrying-after-an-error">Retrying</a>
 */
public record Retrier(
        List<String> errors,
        long intervalSeconds,
        int maxAttempts,
        double backoffRate,
        OptionalLong maxDelaySeconds,
        boolean jitter) {
    public boolean covers(StatesError error) {
        return errors.stream().anyMatch(error::matches);
    }

    /**
     * The delay before a retry.
     *
     * @param earlier how many retries of this retrier went before
     * @param random from 0 up to 1, of which {@code FULL} takes its part
     */
    public Duration delay(int earlier, double random) {
        var seconds = intervalSeconds * Math.pow(backoffRate, earlier);
        var most = Math.min(seconds, (double) maxDelaySeconds.orElse(Seconds.MOST));
        return Duration.ofMillis(Math.round(1000 * (jitter ? most * random : most)));
    }
}
