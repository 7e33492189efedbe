package com.aresgen.http;

import com.aresgen.http.values.Headers;
import java.util.List;

/**
 * A success: what the caller gets, and the writes that must stand before they get it.
 *
 * @param secret whether the body shows a secret that no table may hold
 */
public record Answer(int status, Payload body, Headers headers, List<Write> writes, boolean secret) implements Outcome {
    public Answer(int status, Payload body, Headers headers, List<Write> writes) {
        this(status, body, headers, writes, false);
    }

    public static Answer ok(Object body) {
        return new Answer(200, Payload.json(body), Headers.NONE, List.of());
    }

    /** A new resource, and where it is read. */
    public static Answer created(String location, Object body) {
        return new Answer(201, Payload.json(body), Headers.NONE.with("Location", location), List.of());
    }

    /** The body shows a secret: it is kept for replays only so that the caller's own secret opens it. */
    public Answer showingSecret() {
        return new Answer(status, body, headers, writes, true);
    }

    public Answer writing(Write... more) {
        return writing(List.of(more));
    }

    public Answer writing(List<? extends Write> more) {
        return new Answer(status, body, headers, List.copyOf(more), secret);
    }

    public Answer with(String name, String value) {
        return new Answer(status, body, headers.with(name, value), writes, secret);
    }

    @Override
    public Answer with(Headers more) {
        return new Answer(status, body, headers.orElse(more), writes, secret);
    }
}
