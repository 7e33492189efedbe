package com.aresgen.workflows.runs;

import com.aresgen.http.Call;
import com.aresgen.store.runs.RunHead;
import com.aresgen.store.runs.RunStore;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Waits for a run on behalf of a caller who asked for it, up to 25 seconds: an answer has 29. */
final class Patience {
    static final int MOST_SECONDS = 25;

    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofMillis(500);
    private static final Pattern PREFERENCE = Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,4})\"?");

    private final RunStore runs;
    private final InstantSource clock;

    @Inject
    Patience(RunStore runs, InstantSource clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /** The seconds of {@code Prefer: wait=…} (RFC 7240, section 4.3); a preference that we cannot honour is shortened. */
    static Optional<Integer> preferred(Call call) {
        return call.headers().all("Prefer").stream()
                .map(PREFERENCE::matcher)
                .filter(Matcher::find)
                .map(found -> Math.min(MOST_SECONDS, Integer.parseInt(found.group(1))))
                .findFirst();
    }

    /** The run once it has ended, or as it is when the time is over. One GetItem each time that it is looked at. */
    Optional<RunHead> untilEnded(String run, int seconds) {
        var latest = new RunHead[1];
        until(seconds, () -> {
            var head = runs.head(run);
            latest[0] = head.orElse(null);
            return head.isEmpty() || head.get().status().isEnd();
        });
        return Optional.ofNullable(latest[0]);
    }

    /** Looks again and again, ever more slowly, until what is looked for is there or the time is over. */
    void until(int seconds, BooleanSupplier isThere) {
        Instant end = clock.instant().plusSeconds(seconds);
        var pause = FIRST;
        while (!isThere.getAsBoolean() && clock.instant().plus(pause).isBefore(end)) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        }
    }
}
