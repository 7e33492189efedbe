package com.aresgen.documents.live.frames;

import com.aresgen.store.documents.RevisionStore;
import com.aresgen.store.sockets.Cursor;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads messages; the first thing that is wrong with one is its fault. */
final class RequestReader {
    private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final long MOST = RevisionStore.HEAD;

    private RequestReader() {}

    static Request read(JsonNode message) {
        return switch (message.path("t").asString("")) {
            case "hello" -> hello(message);
            case "push" -> push(message);
            case "cursor" ->
                cursor(message, message.path("rev"))
                        .<Request>map(Request.Moves::new)
                        .orElseGet(() -> new Request.Malformed("A cursor has anchor, head and rev, whole numbers."));
            case "token" ->
                message.path("token").isString()
                        ? new Request.Token(message.path("token").asString())
                        : new Request.Malformed("A token has the member token, a text.");
            case "ping" -> new Request.Ping();
            default -> new Request.Malformed("A message has the member t, one of hello, push, cursor, token and ping.");
        };
    }

    private static Request hello(JsonNode message) {
        var have = message.path("have");
        var client = message.path("client");
        if (!message.path("token").isString()) {
            return new Request.Malformed("A hello has the member token, a text.");
        }
        if (!have.isNull() && number(have).isEmpty()) {
            return new Request.Malformed("A hello has the member have, the number of a revision or null.");
        }
        if (!client.isMissingNode() && !isName(client)) {
            return new Request.Malformed("client is 1 to 64 of the characters A-Z, a-z, 0-9, _ and -.");
        }
        return new Request.Hello(
                message.path("token").asString(),
                number(have),
                client.isMissingNode() ? Optional.empty() : Optional.of(client.asString()));
    }

    private static Request push(JsonNode message) {
        var seq = number(message.path("seq"));
        var base = number(message.path("base"));
        if (!isName(message.path("client"))) {
            return new Request.Malformed("A push has the member client, 1 to 64 of A-Z, a-z, 0-9, _ and -.");
        }
        if (seq.isEmpty() || seq.getAsLong() == 0 || base.isEmpty()) {
            return new Request.Malformed("A push has the members seq, from 1, and base, the number of a revision.");
        }
        return new Request.Push(
                message.path("client").asString(),
                seq.getAsLong(),
                base.getAsLong(),
                message.path("changes"),
                cursor(message.path("cursor"), message.path("base")));
    }

    private static Optional<Cursor> cursor(JsonNode place, JsonNode rev) {
        var anchor = number(place.path("anchor"));
        var head = number(place.path("head"));
        var revision = number(rev);
        return anchor.isPresent() && head.isPresent() && revision.isPresent()
                ? Optional.of(new Cursor((int) anchor.getAsLong(), (int) head.getAsLong(), revision.getAsLong()))
                : Optional.empty();
    }

    private static boolean isName(JsonNode value) {
        return value.isString() && CLIENT.matcher(value.asString()).matches();
    }

    private static OptionalLong number(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToLong() && value.asLong() >= 0 && value.asLong() <= MOST
                ? OptionalLong.of(value.asLong())
                : OptionalLong.empty();
    }
}
