package com.aresgen.workflows.definition;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Durations as definitions write them: {@code 500ms}, {@code 60s}, {@code 5m}, {@code 1h}, {@code 2d}. */
public final class DurationText {
    /** Up to nine digits: beyond any limit, and never an overflow. */
    public static final String PATTERN = "^[0-9]{1,9}(ms|s|m|h|d)$";

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

    private DurationText() {}

    public static Optional<Duration> parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var amount = Long.parseLong(match.group(1));
        return Optional.of(
                switch (match.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    case "m" -> Duration.ofMinutes(amount);
                    case "h" -> Duration.ofHours(amount);
                    default -> Duration.ofDays(amount);
                });
    }

    /** The shortest such text: {@code 1m} for 60 seconds. */
    public static String of(Duration duration) {
        var millis = duration.toMillis();
        if (millis % 1000 != 0) {
            return millis + "ms";
        }
        var seconds = millis / 1000;
        if (seconds == 0 || seconds % 60 != 0) {
            return seconds + "s";
        }
        var minutes = seconds / 60;
        if (minutes % 60 != 0) {
            return minutes + "m";
        }
        return minutes % (24 * 60) == 0 ? minutes / (24 * 60) + "d" : minutes / 60 + "h";
    }
}
