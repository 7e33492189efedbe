package com.aresgen.http.body;

import com.aresgen.http.values.Rfc3339;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads a time that is still to come, in RFC 3339, to the millisecond. */
public final class FutureTime {
    private FutureTime() {}

    /** Empty when absent. A text that is no time, and a time that is not after {@code now}, are noted. */
    public static Optional<Instant> read(Fields fields, String name, Instant now) {
        var text = fields.text(name);
        if (text == null) {
            return Optional.empty();
        }
        var time = Rfc3339.parse(text).map(each -> each.truncatedTo(ChronoUnit.MILLIS));
        if (time.isEmpty()) {
            fields.refuse(
                    name, "invalid_timestamp", "must be RFC 3339 with an offset, such as 2026-05-11T08:14:22.184Z");
        } else if (!time.get().isAfter(now)) {
            fields.refuse(name, "invalid_value", "must be in the future");
        }
        return time;
    }
}
