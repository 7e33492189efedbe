package com.aresgen.http.body;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads a time that is still to come, in RFC 3339, to the millisecond. */
public final class FutureTime {
    private FutureTime() {}

    /** Empty when absent. A text that is no time, and a time that is not after {@code now}, are noted. */
    public static Optional<Instant> read(Fields fields, String name, Instant now) {
        var time = Timestamp.read(fields, name).map(each -> each.truncatedTo(ChronoUnit.MILLIS));
        if (time.isPresent() && !time.get().isAfter(now)) {
            fields.refuse(name, "invalid_value", "must be in the future");
        }
        return time;
    }
}
