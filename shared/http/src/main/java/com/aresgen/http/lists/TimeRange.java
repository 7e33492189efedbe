package com.aresgen.http.lists;

import com.aresgen.http.Call;
import com.aresgen.http.Outcome;
import com.aresgen.http.values.Rfc3339;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/**
 * The query parameters {@code created_after} (inclusive) and {@code created_before} (exclusive), in milliseconds, as
 * all times are stored: a bound between two milliseconds is rounded up.
 */
public record TimeRange(Optional<Instant> after, Optional<Instant> before) {
    public static final String AFTER = "created_after";
    public static final String BEFORE = "created_before";

    /** The outcome of {@code read} for the range in the query; a refusal if a bound is not an RFC 3339 time. */
    public static Outcome of(Call call, Function<TimeRange, Outcome> read) {
        for (var name : new String[] {AFTER, BEFORE}) {
            var sent = call.query().first(name);
            if (sent.isPresent() && sent.flatMap(Rfc3339::parseParameter).isEmpty()) {
                return new Outcome.Refusal(new InvalidTimestamp(name, sent.get()));
            }
        }
        return read.apply(new TimeRange(bound(call, AFTER), bound(call, BEFORE)));
    }

    private static Optional<Instant> bound(Call call, String name) {
        return call.query().first(name).flatMap(Rfc3339::parseParameter).map(TimeRange::inMillis);
    }

    private static Instant inMillis(Instant time) {
        var millis = time.truncatedTo(ChronoUnit.MILLIS);
        return millis.equals(time) ? millis : Rfc3339.bounded(millis.plusMillis(1));
    }
}
