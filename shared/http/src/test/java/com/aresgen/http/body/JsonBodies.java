package com.aresgen.http.body;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Reads a body, and checks the outcome that a test expects. */
final class JsonBodies {
    private JsonBodies() {}

    static JsonNode tree(String body) {
        return switch (JsonText.read(body.getBytes(StandardCharsets.UTF_8))) {
            case JsonText.Tree(var root) -> root;
            case JsonText.Broken(var failure) -> throw new AssertionError(failure);
        };
    }

    static InvalidJson broken(String body) {
        return broken(body.getBytes(StandardCharsets.UTF_8));
    }

    static InvalidJson broken(byte[] body) {
        return switch (JsonText.read(body)) {
            case JsonText.Tree(var root) -> throw new AssertionError("was read as " + root);
            case JsonText.Broken(var failure) -> failure;
        };
    }

    static byte[] concat(byte[] before, byte[] middle, byte[] after) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(before);
        all.writeBytes(middle);
        all.writeBytes(after);
        return all.toByteArray();
    }
}
