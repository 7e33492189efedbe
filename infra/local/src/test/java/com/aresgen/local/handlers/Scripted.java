package com.aresgen.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does what a test says under the key in its event, and without a key returns its event. */
public final class Scripted implements RequestStreamHandler {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, UnaryOperator<JsonNode>> SCRIPTS = new ConcurrentHashMap<>();

    public Scripted(Map<String, String> environment) {}

    /** Makes a key for the script. */
    public static String key(UnaryOperator<JsonNode> script) {
        var key = UUID.randomUUID().toString();
        SCRIPTS.put(key, script);
        return key;
    }

    /** Sets the script of a key that the test chose. */
    public static void script(String key, UnaryOperator<JsonNode> script) {
        SCRIPTS.put(key, script);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var event = JSON.readTree(input);
        // An event of EventBridge has the input of its execution in its detail.
        var key = event.has("detail-type")
                ? "end of " + event.path("detail").path("name").asString()
                : event.path("key").asString("");
        output.write(JSON.writeValueAsBytes(
                SCRIPTS.getOrDefault(key, UnaryOperator.identity()).apply(event)));
    }
}
