package com.aresgen.documents.live.frames;

import com.aresgen.http.json.Json;
import com.aresgen.store.sockets.Cursor;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A message from a socket. */
public sealed interface Request {
    /**
     * The first message.
     *
     * @param have the newest revision that the client has; empty: none
     * @param client what its editor is called for others; empty: as its socket
     */
    record Hello(String token, OptionalLong have, Optional<String> client) implements Request {}

    /**
     * A change of the text.
     *
     * @param changes a change set in the JSON form of CodeMirror, unread
     * @param cursor in the text that the change leaves
     */
    record Push(String client, long seq, long base, JsonNode changes, Optional<Cursor> cursor) implements Request {}

    record Moves(Cursor cursor) implements Request {}

    record Token(String token) implements Request {}

    record Ping() implements Request {}

    /** None of these, and why. */
    record Malformed(String detail) implements Request {}

    static Request read(String body) {
        try {
            return RequestReader.read(Json.MAPPER.readTree(body));
        } catch (JacksonException _) {
            return new Malformed("A message is one JSON object.");
        }
    }
}
