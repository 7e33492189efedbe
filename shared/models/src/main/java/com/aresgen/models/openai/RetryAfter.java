package com.aresgen.models.openai;

import java.util.Optional;
import java.util.regex.Pattern;

/** The header field Retry-After in its form of seconds, which is the one that these servers use. */
final class RetryAfter {
    private static final int MOST = 60;
    private static final Pattern SECONDS = Pattern.compile("\\s*(\\d{1,9})(?:\\.\\d*)?\\s*");

    private RetryAfter() {}

    /** From 1 to 60; 1 if the field is missing or has another form. */
    static int seconds(Optional<String> field) {
        return field.map(SECONDS::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> Math.clamp(Integer.parseInt(matcher.group(1)), 1, MOST))
                .orElse(1);
    }
}
