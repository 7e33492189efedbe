package com.aresgen.models.bedrock;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.eventstream.HeaderValue;
import software.amazon.awssdk.eventstream.Message;

/**
 * A double of Bedrock on the loopback address for priming: says hello to every question, whole or streamed, and closes
 * each connection behind the answer.
 */
final class BedrockDouble implements AutoCloseable {
    private static final String USAGE = "{\"inputTokens\":5,\"outputTokens\":2,\"totalTokens\":7}";
    private static final byte[] WHOLE =
            bytes("{\"metrics\":{\"latencyMs\":1},\"output\":{\"message\":{\"content\":[{\"text\":"
                    + "\"Hello.\"}],\"role\":\"assistant\"}},\"stopReason\":\"end_turn\",\"usage\":" + USAGE + "}");

    private final HttpServer server;

    private BedrockDouble(HttpServer server) {
        this.server = server;
    }

    static BedrockDouble open() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", BedrockDouble::answer);
            server.start();
            return new BedrockDouble(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var streamed = exchange.getRequestURI().getPath().endsWith("/converse-stream");
            var body = streamed ? stream() : WHOLE;
            exchange.getResponseHeaders()
                    .set("Content-Type", streamed ? "application/vnd.amazon.eventstream" : "application/json");
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] stream() {
        var events = new ByteArrayOutputStream();
        event(events, "messageStart", "{\"role\":\"assistant\"}");
        event(events, "contentBlockDelta", "{\"contentBlockIndex\":0,\"delta\":{\"text\":\"Hello.\"}}");
        event(events, "contentBlockStop", "{\"contentBlockIndex\":0}");
        event(events, "messageStop", "{\"stopReason\":\"end_turn\"}");
        event(events, "metadata", "{\"metrics\":{\"latencyMs\":1},\"usage\":" + USAGE + "}");
        return events.toByteArray();
    }

    private static void event(ByteArrayOutputStream to, String type, String json) {
        var headers = Map.of(
                ":event-type", HeaderValue.fromString(type),
                ":content-type", HeaderValue.fromString("application/json"),
                ":message-type", HeaderValue.fromString("event"));
        new Message(headers, bytes(json)).encode(to);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
