package com.aresgen.http;

import com.aresgen.http.values.Headers;
import java.util.Arrays;

/** An entity tag (RFC 9110, section 8.8.3), by which a caller asks for a resource only if it has changed. */
public record EntityTag(String text) {
    /** The tag of a resource whose changes are counted. */
    public static EntityTag ofVersion(long version) {
        return new EntityTag("\"" + version + "\"");
    }

    /** Whether {@code If-None-Match} names this state, by the weak comparison (section 13.1.2). */
    public boolean isKnownTo(Call call) {
        return call.headers().all("If-None-Match").stream()
                .flatMap(field -> Arrays.stream(field.split(",")))
                .map(String::strip)
                .anyMatch(known ->
                        known.equals("*") || known.replaceFirst("^W/", "").equals(text));
    }

    /** The answer to a caller that has this state already. */
    public Answer notModified() {
        return new Answer(304, Payload.EMPTY, headers());
    }

    public Headers headers() {
        return Headers.NONE.with("ETag", text);
    }
}
