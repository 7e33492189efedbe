package com.aresgen.http;

import java.util.Optional;

/** The Idempotency-Key header: 1 to 255 printable ASCII characters, bare or as a quoted string (RFC 9651, 3.3.3). */
public sealed interface IdempotencyKey {
    record Given(String value) implements IdempotencyKey {}

    record Absent() implements IdempotencyKey {}

    record Malformed(Failure.InvalidIdempotencyKey failure) implements IdempotencyKey {}

    static IdempotencyKey of(Call call) {
        Optional<String> header =
                Route.mutates(call.method()) ? call.headers().first("Idempotency-Key") : Optional.empty();
        return header.map(String::strip).map(IdempotencyKey::parse).orElse(new Absent());
    }

    private static IdempotencyKey parse(String text) {
        var quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        var value = quoted ? unescaped(text.substring(1, text.length() - 1)) : text;
        var printable = value.chars().allMatch(c -> c >= 0x20 && c <= 0x7e);
        if (value.isEmpty() || value.length() > 255 || !printable) {
            return new Malformed(new Failure.InvalidIdempotencyKey(
                    "Idempotency-Key must be 1 to 255 printable ASCII characters, such as a UUID."));
        }
        return new Given(value);
    }

    private static String unescaped(String quoted) {
        return quoted.replaceAll("\\\\([\"\\\\])", "$1");
    }
}
