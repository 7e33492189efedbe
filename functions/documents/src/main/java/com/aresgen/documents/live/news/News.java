package com.aresgen.documents.live.news;

import com.aresgen.http.json.Json;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A message of the queue of sockets. */
public sealed interface News {
    /** A document has a revision that its sockets have not seen. */
    record Revised(String document, long revision) implements News {}

    /** An edit token was revoked. */
    record Revoked(String document, String token) implements News {}

    /** A document was deleted. */
    record Deleted(String document) implements News {}

    /** It is time to look after a socket: its hello may be missing, its token or its time over. */
    record Timer(String socket) implements News {}

    static News of(JsonNode message) {
        var document = message.path("document").asString("");
        return switch (message.path("kind").asString("")) {
            case "revised" -> new Revised(document, message.path("revision").asLong());
            case "revoked" -> new Revoked(document, message.path("token").asString());
            case "deleted" -> new Deleted(document);
            case "timer" -> new Timer(message.path("socket").asString());
            default -> throw new IllegalArgumentException("No news of sockets: " + message);
        };
    }

    /** As {@link #of} reads it. */
    default JsonNode json() {
        return Json.MAPPER.valueToTree(
                switch (this) {
                    case Revised(var document, var revision) ->
                        Map.of("kind", "revised", "document", document, "revision", revision);
                    case Revoked(var document, var token) ->
                        Map.of("kind", "revoked", "document", document, "token", token);
                    case Deleted(var document) -> Map.of("kind", "deleted", "document", document);
                    case Timer(var socket) -> Map.of("kind", "timer", "socket", socket);
                });
    }
}
