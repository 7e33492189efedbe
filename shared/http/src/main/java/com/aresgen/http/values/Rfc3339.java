package com.aresgen.http.values;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * All of RFC 3339's {@code date-time} (section 5.6), including lower-case letters, a space for {@code T}, any fraction,
 * {@code -00:00} and leap seconds. ISO 8601 beyond that (no offset, {@code +0200}, a zone in brackets) is refused.
 */
public final class Rfc3339 {
    private static final Pattern DATE_TIME = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[Tt ](\\d{2}:\\d{2}):(\\d{2})(?:\\.(\\d+))?" + "(?:[Zz]|([+-])(\\d{2}):(\\d{2}))");

    /** 0000-01-01T00:00:00Z and 9999-12-31T23:59:59.999Z, between which an answer can write a time, in milliseconds. */
    private static final long FIRST = -62_167_219_200_000L;

    private static final long LAST = 253_402_300_799_999L;

    private Rfc3339() {}

    /**
     * A leap second is read as the last nanosecond before the next minute: {@link Instant} has no leap seconds. A time
     * that its offset carries beyond the years of four digits becomes the nearest one within ({@link #bounded}).
     */
    public static Optional<Instant> parse(String text) {
        var matcher = DATE_TIME.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(instant(matcher.toMatchResult()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** As {@link #parse}, from a query, where a {@code +} that the caller did not encode has become a space. */
    public static Optional<Instant> parseParameter(String text) {
        return parse(text.replaceFirst(" (\\d{2}:\\d{2})$", "+$1").replaceFirst("^(.{10})\\+", "$1 "));
    }

    private static Instant instant(MatchResult match) {
        var leap = match.group(3).equals("60");
        var time = LocalTime.parse(match.group(2) + ":" + (leap ? "59" : match.group(3)));
        var nanos = leap ? 999_999_999 : nanos(match.group(4));
        var local = LocalDate.parse(match.group(1)).atTime(time.withNano(nanos));
        var instant = local.toInstant(ZoneOffset.UTC).minusSeconds(offsetSeconds(match));
        if (leap && !endsUtcDay(instant)) {
            throw new DateTimeException("A leap second can only be 23:59:60 UTC");
        }
        return bounded(instant);
    }

    /**
     * The nearest time that an answer can write: years have four digits, times milliseconds. So texts of times sort as
     * the times do.
     */
    public static Instant bounded(Instant time) {
        var first = Instant.ofEpochMilli(FIRST);
        var last = Instant.ofEpochMilli(LAST);
        if (time.isBefore(first)) {
            return first;
        }
        return time.isAfter(last) ? last : time;
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }

    /** Up to 23:59, as the RFC allows; {@link ZoneOffset} allows only 18 hours. */
    private static int offsetSeconds(MatchResult match) {
        if (match.group(5) == null) {
            return 0;
        }
        var magnitude = LocalTime.parse(match.group(6) + ":" + match.group(7)).toSecondOfDay();
        return match.group(5).equals("-") ? -magnitude : magnitude;
    }

    private static boolean endsUtcDay(Instant instant) {
        return Math.floorMod(instant.getEpochSecond(), 86_400) == 86_399;
    }
}
