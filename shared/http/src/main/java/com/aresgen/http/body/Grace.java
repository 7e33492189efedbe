package com.aresgen.http.body;

import java.time.Duration;
import java.util.Objects;

/** How long the secret before a rotation stays valid: a day, unless the body says less. */
public final class Grace {
    private static final int LONGEST_SECONDS = (int) Duration.ofDays(1).toSeconds();

    private Grace() {}

    public static Duration read(Fields fields) {
        var seconds = fields.integer("grace_period_seconds", 0, LONGEST_SECONDS);
        return Duration.ofSeconds(Objects.requireNonNullElse(seconds, LONGEST_SECONDS));
    }
}
