package com.aresgen.local.iam;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What {@code *} and {@code ?} stand for, compiled once: a policy is asked with each call of AWS that a function makes. */
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
