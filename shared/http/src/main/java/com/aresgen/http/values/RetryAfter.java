package com.aresgen.http.values;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The header field Retry-After (RFC 9110, section 10.2.3), in seconds or as a date. Model servers also send seconds with a
 * fraction, which is dropped.
 */
public final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,9})(?:\\.\\d*)?");

    /** What callers get is never more, nor less than one (infra/decisions/0005). */
    private static final int MOST_SECONDS = 60;

    private RetryAfter() {}

    /** Seconds as callers get them: from 1 to 60. */
    public static int bounded(long seconds) {
        return Math.clamp(seconds, 1, MOST_SECONDS);
    }

    /** Empty if the value is neither; never negative. */
    public static Optional<Duration> of(String field, Instant now) {
        var value = field.strip();
        var seconds = SECONDS.matcher(value);
        if (seconds.matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(seconds.group(1))));
        }
        try {
            var until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            var left = Duration.between(now, until);
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
