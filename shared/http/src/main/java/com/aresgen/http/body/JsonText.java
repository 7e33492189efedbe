package com.aresgen.http.body;

import com.aresgen.http.json.Json;
import tools.jackson.databind.JsonNode;

/** A body read as JSON (RFC 8259): the tree, or the place where it stops being JSON that we accept. */
public sealed interface JsonText {
    record Tree(JsonNode root) implements JsonText {}

    record Broken(InvalidJson failure) implements JsonText {}

    static JsonText read(byte[] bytes) {
        return JsonFault.in(bytes).<JsonText>map(Broken::new).orElseGet(() -> new Tree(Json.MAPPER.readTree(bytes)));
    }
}
