package com.aresgen.documents.live.client;

import com.aresgen.changes.ChangeSet;
import com.aresgen.http.json.Json;
import tools.jackson.databind.JsonNode;

/** Typing that is sent: unchanged, however often, until the server has decided. */
public record Push(String client, long seq, long base, ChangeSet changes) {
    public JsonNode message() {
        var push = Json.MAPPER
                .createObjectNode()
                .put("t", "push")
                .put("client", client)
                .put("seq", seq)
                .put("base", base);
        push.set("changes", changes.toJson());
        return push;
    }
}
