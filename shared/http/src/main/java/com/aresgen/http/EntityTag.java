package com.aresgen.http;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.values.Headers;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An entity tag (RFC 9110, section 8.8.3), by which a caller asks for a resource only if it has changed. */
public record EntityTag(String text) {
    /** The tag of a resource whose changes are counted. */
    public static EntityTag ofVersion(long version) {
        return new EntityTag("\"" + version + "\"");
    }

    /** Whether {@code If-None-Match} names this state, by the weak comparison (section 13.1.2). */
    public boolean isKnownTo(Call call) {
        return fields(call, "If-None-Match")
                .anyMatch(known ->
                        known.equals("*") || known.replaceFirst("^W/", "").equals(text));
    }

    /**
     * The refusal of a change that names another state in {@code If-Match}, by the strong comparison (section 13.1.1);
     * empty if the header is absent, {@code *}, or names this state.
     */
    public Optional<Failure> unmatched(Call call) {
        return unmatched(call, text::equals);
    }

    /** As {@link #unmatched(Call)}, where only a part of a tag must match: {@code same} compares another tag's text. */
    public Optional<Failure> unmatched(Call call, Predicate<String> same) {
        var named = fields(call, "If-Match").toList();
        return named.isEmpty() || named.contains("*") || named.stream().anyMatch(same)
                ? Optional.empty()
                : Optional.of(new PreconditionFailed(text));
    }

    /** The answer to a caller that has this state already. */
    public Answer notModified() {
        return new Answer(304, Payload.EMPTY, headers());
    }

    private static Stream<String> fields(Call call, String header) {
        return call.headers().all(header).stream()
                .flatMap(field -> Arrays.stream(field.split(",")))
                .map(String::strip);
    }

    public Headers headers() {
        return Headers.NONE.with("ETag", text);
    }
}
