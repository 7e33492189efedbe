package com.aresgen.http.replay;

import com.aresgen.http.Call;
import com.aresgen.http.Route;
import java.util.List;

/** The Idempotency-Key header: 1 to 255 printable ASCII characters, bare or as a quoted string (RFC 9651, 3.3.3). */
public sealed interface IdempotencyKey {
    /** Characters. */
    int LONGEST = 255;

    record Given(String value) implements IdempotencyKey {}

    record Absent() implements IdempotencyKey {}

    record Malformed(InvalidIdempotencyKey failure) implements IdempotencyKey {}

    static IdempotencyKey of(Call call) {
        var sent = Route.mutates(call.method()) ? call.headers().all("Idempotency-Key") : List.<String>of();
        return switch (sent.size()) {
            case 0 -> new Absent();
            case 1 -> parse(sent.getFirst().strip());
            default -> malformed("is sent " + sent.size() + " times; send it once");
        };
    }

    private static IdempotencyKey parse(String text) {
        var value = text.startsWith("\"") ? unquoted(text) : text;
        return value.matches("[ -~]{1," + LONGEST + "}")
                ? new Given(value)
                : malformed("must be 1 to " + LONGEST
                        + " printable ASCII characters, bare or in quotation marks, such as a UUID");
    }

    /** Empty, and so malformed, if the text begins with a quotation mark but is not a quoted string. */
    private static String unquoted(String text) {
        return text.length() <= 2 * LONGEST + 2 && text.matches("\"([ !#-\\[\\]-~]|\\\\[\"\\\\])*\"")
                ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1")
                : "";
    }

    private static Malformed malformed(String detail) {
        return new Malformed(new InvalidIdempotencyKey("Idempotency-Key " + detail + "."));
    }
}
