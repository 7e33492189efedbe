package com.aresgen.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Hands each event, or its environment, to the test that waits for it, and answers a handshake with the status in its query. */
public final class SocketEvents implements RequestStreamHandler {
    private static final BlockingQueue<JsonNode> EVENTS = new LinkedBlockingQueue<>();

    private final Map<String, String> environment;

    public SocketEvents(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The next event, whichever socket it is of. */
    public static JsonNode next() throws InterruptedException {
        var event = EVENTS.poll(10, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("No event");
        }
        return event;
    }

    /** Forgets what earlier tests left. */
    public static void clear() {
        EVENTS.clear();
    }

    /** Whether no event waits for its test. */
    public static boolean none() {
        return EVENTS.isEmpty();
    }

    static void add(JsonNode event) {
        EVENTS.add(event);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var event = Proxy.JSON.readTree(input);
        add(event.path("body").asString("").equals("environment") ? Proxy.JSON.valueToTree(environment) : event);
        var status = event.path("queryStringParameters").path("status").asString("200");
        switch (event.path("body").asString(status)) {
            case "throw" -> throw new IllegalStateException("as the test wants it");
            case "malformed" -> Proxy.JSON.writeValue(output, "Hello");
            case "400" -> Proxy.answer(output, 400, "no");
            case "403" -> Proxy.answer(output, 403, "no");
            default -> Proxy.answer(output, 200, "not for the client");
        }
    }
}
