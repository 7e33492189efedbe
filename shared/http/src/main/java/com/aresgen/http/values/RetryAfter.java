package com.aresgen.http.values;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The header field Retry-After (RFC 9110, section 10.2.3), in seconds or as a date in one of the three forms that HTTP
 * has (section 5.6.7). Model servers also send seconds with a fraction, which is rounded up.
 */
public final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,18})(\\.\\d*[1-9]\\d*)?(?:\\.0*)?");

    /** What callers get is never more, nor less than one (infra/decisions/0005). */
    private static final int MOST_SECONDS = 60;

    /** Thirty years: a longer time means the same, and no sum with it leaves the calendar. */
    private static final long LONGEST_SECONDS = 999_999_999;

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
            var whole = Long.parseLong(seconds.group(1)) + (seconds.group(2) == null ? 0 : 1);
            return Optional.of(Duration.ofSeconds(Math.min(whole, LONGEST_SECONDS)));
        }
        return dates().stream()
                .flatMap(form -> date(value, form).stream())
                .findFirst()
                .map(until -> {
                    var left = Duration.between(now, until);
                    return left.isNegative() ? Duration.ZERO : left;
                });
    }

    /** Made when a date comes, which is rare, rather than in each function that says when to call again. */
    private static List<DateTimeFormatter> dates() {
        return List.of(
                DateTimeFormatter.RFC_1123_DATE_TIME,
                DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss zzz", Locale.US),
                DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.US)
                        .withZone(ZoneOffset.UTC));
    }

    private static Optional<ZonedDateTime> date(String value, DateTimeFormatter form) {
        try {
            return Optional.of(ZonedDateTime.parse(value, form));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
