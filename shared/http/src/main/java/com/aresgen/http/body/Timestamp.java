package com.aresgen.http.body;

import com.aresgen.http.values.Rfc3339;
import java.time.Instant;
import java.util.Optional;

/** Reads a time in RFC 3339. */
public final class Timestamp {
    private Timestamp() {}

    /** Empty when absent. A text that is no time is noted. */
    public static Optional<Instant> read(Fields fields, String name) {
        var text = Optional.ofNullable(fields.text(name));
        var time = text.flatMap(Rfc3339::parse);
        if (text.isPresent() && time.isEmpty()) {
            fields.refuse(
                    name, "invalid_timestamp", "must be RFC 3339 with an offset, such as 2026-05-11T08:14:22.184Z");
        }
        return time;
    }
}
