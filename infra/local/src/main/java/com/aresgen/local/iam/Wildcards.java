package com.aresgen.local.iam;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Matches {@code *} and {@code ?}, compiled once: policies are checked at each call of AWS that a function makes. */
final class Wildcards {
    private final int flags;
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    Wildcards(int flags) {
        this.flags = flags;
    }

    boolean matches(String wildcards, String value) {
        return patterns.computeIfAbsent(wildcards, this::pattern).matcher(value).matches();
    }

    private Pattern pattern(String wildcards) {
        var regex = wildcards
                .chars()
                .mapToObj(each -> switch (each) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(each));
                })
                .collect(Collectors.joining());
        return Pattern.compile(regex, flags);
    }
}
