package com.aresgen.http.lists;

import com.aresgen.http.Call;
import com.aresgen.http.Outcome;
import com.aresgen.http.values.Shortened;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/**
 * The query parameters {@code from} (inclusive) and {@code to} (exclusive), days in UTC: the last 30 days, today among
 * them, unless the caller sends others; at most 400.
 */
public record DayRange(LocalDate from, LocalDate to) {
    public static final String FROM = "from";
    public static final String TO = "to";

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 400;

    /** The outcome of {@code read} for the range in the query; a refusal if it is none, or too long. */
    public static Outcome of(Call call, InstantSource clock, Function<DayRange, Outcome> read) {
        for (var name : new String[] {FROM, TO}) {
            var sent = call.query().first(name);
            if (sent.isPresent() && day(sent.get()).isEmpty()) {
                return refused(name, "must be a day in UTC, such as 2026-05-11, not " + Shortened.quoted(sent.get()));
            }
        }
        var to = call.query().first(TO).flatMap(DayRange::day).orElseGet(() -> tomorrow(clock));
        var from = call.query().first(FROM).flatMap(DayRange::day).orElseGet(() -> to.minusDays(USUAL_DAYS));
        if (from.isAfter(to)) {
            return refused(FROM, "must not be after to, which is " + to);
        }
        return ChronoUnit.DAYS.between(from, to) > MOST_DAYS
                ? refused(FROM, "must be at most " + MOST_DAYS + " days before to, which is " + to)
                : read.apply(new DayRange(from, to));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            // A year of more than four digits would not sort as a text.
            return text.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static LocalDate tomorrow(InstantSource clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    }

    private static Outcome refused(String name, String rule) {
        return new Outcome.Refusal(new InvalidParameter(name, rule));
    }
}
