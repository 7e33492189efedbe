package com.aresgen.http;

import com.aresgen.http.values.Headers;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A success: what the caller gets, and what happens before that.
 *
 * @param writes committed in one transaction before the caller gets anything
 * @param wakeUps sent after the commit
 * @param quotes ids of deletable resources whose content the body shows: it is not replayed once one of them is deleted
 * @param secret whether the body shows a secret that no table may hold
 * @param sequel makes what this caller gets instead, after the commit and the wake-ups; a replay is this answer
 */
public record Answer(
        int status,
        Payload body,
        Headers headers,
        List<Write> writes,
        List<WakeUp> wakeUps,
        List<String> quotes,
        boolean secret,
        Optional<Supplier<Answer>> sequel)
        implements Outcome {
    public Answer(int status, Payload body, Headers headers) {
        this(status, body, headers, List.of(), List.of(), List.of(), false, Optional.empty());
    }

    public static Answer ok(Object body) {
        return new Answer(200, Payload.json(body), Headers.NONE);
    }

    /** A new resource, and the path where callers read it. */
    public static Answer created(String location, Object body) {
        return new Answer(201, Payload.json(body), Headers.NONE.with("Location", location));
    }

    /** The body shows a secret: it is stored for replays encrypted, and only the caller's own secret decrypts it. */
    public Answer showingSecret() {
        return new Answer(status, body, headers, writes, wakeUps, quotes, true, sequel);
    }

    /** The body quotes the resource with this id. */
    public Answer quoting(String id) {
        return new Answer(status, body, headers, writes, wakeUps, joined(quotes, List.of(id)), secret, sequel);
    }

    public Answer waking(WakeUp... more) {
        return waking(List.of(more));
    }

    public Answer waking(List<WakeUp> more) {
        return new Answer(status, body, headers, writes, joined(wakeUps, more), quotes, secret, sequel);
    }

    public Answer writing(Write... more) {
        return writing(List.of(more));
    }

    public Answer writing(List<? extends Write> more) {
        return new Answer(status, body, headers, joined(writes, more), wakeUps, quotes, secret, sequel);
    }

    /** The same answer with another body, of the same type. */
    public Answer withBody(byte[] bytes) {
        return new Answer(
                status, new Payload(body.contentType(), bytes), headers, writes, wakeUps, quotes, secret, sequel);
    }

    public Answer with(String name, String value) {
        return new Answer(status, body, headers.with(name, value), writes, wakeUps, quotes, secret, sequel);
    }

    /** This caller waits for what comes of it. */
    public Answer followedBy(Supplier<Answer> later) {
        return new Answer(status, body, headers, writes, wakeUps, quotes, secret, Optional.of(later));
    }

    @Override
    public Answer with(Headers more) {
        return new Answer(status, body, headers.orElse(more), writes, wakeUps, quotes, secret, sequel);
    }

    private static <T> List<T> joined(List<? extends T> some, List<? extends T> more) {
        return Stream.<T>concat(some.stream(), more.stream()).toList();
    }
}
