package com.aresgen.webhooks.deliver;

import com.aresgen.egress.Result;
import com.aresgen.http.Payload;
import com.aresgen.store.webhooks.Delivery.Attempt;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Makes the stored record of an attempt. */
final class Attempts {
    /** Bytes kept of a response: enough to see what a receiver complained of. */
    private static final int MOST_BYTES = 1_024;

    private Attempts() {}

    static Attempt of(int number, Instant at, Result result) {
        var millis = result.took().toMillis();
        return switch (result) {
            case Result.Answered(int status, var _, Payload body, var _, var _, var _) ->
                new Attempt(number, at, Optional.of(status), Optional.empty(), millis, beginning(body));
            case Result.Refused(var reason, var _) ->
                new Attempt(number, at, Optional.empty(), Optional.of(code(reason)), millis, "");
            case Result.Failed(var reason, var _) ->
                new Attempt(number, at, Optional.empty(), Optional.of(code(reason)), millis, "");
        };
    }

    /** A character that is cut in two, or bytes that are not UTF-8, become a replacement character. */
    private static String beginning(Payload body) {
        var bytes = body.bytes();
        return new String(bytes, 0, Math.min(bytes.length, MOST_BYTES), StandardCharsets.UTF_8);
    }

    private static String code(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
