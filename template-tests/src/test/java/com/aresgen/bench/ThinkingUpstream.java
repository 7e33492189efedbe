package com.aresgen.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A model's server that thinks for 50 ms, and then says {@link #TOKENS} tokens at once, streamed or whole. */
final class ThinkingUpstream implements AutoCloseable {
    static final String FIRST_TOKEN = "token0";
    private static final int THINKING_MILLIS = 50;
    private static final int TOKENS = 20;
    private static final int UNKNOWN_LENGTH = 0;
    private static final String HEAD = "{\"id\":\"chatcmpl-1\",\"object\":\"%s\",\"created\":1,\"model\":\"bench\",";
    private static final String USAGE =
            "\"usage\":{\"prompt_tokens\":30,\"completion_tokens\":20,\"total_tokens\":50}}";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private ThinkingUpstream() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    static ThinkingUpstream start() throws IOException {
        var upstream = new ThinkingUpstream();
        upstream.server.setExecutor(upstream.threads);
        upstream.server.createContext("/", upstream::answer);
        upstream.server.start();
        return upstream;
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var streamed = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                .contains("\"stream\":true");
        think();
        exchange.getResponseHeaders().add("Content-Type", streamed ? "text/event-stream" : "application/json");
        var body = (streamed ? stream() : whole()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, streamed ? UNKNOWN_LENGTH : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void think() {
        try {
            Thread.sleep(THINKING_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String whole() {
        var text = new StringBuilder();
        for (int i = 0; i < TOKENS; i++) {
            text.append("token").append(i).append(' ');
        }
        return HEAD.formatted("chat.completion")
                + "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"" + text
                + "\"},\"finish_reason\":\"stop\"}]," + USAGE;
    }

    private static String stream() {
        var events = new StringBuilder();
        for (int i = 0; i < TOKENS; i++) {
            events.append(event(
                    "\"choices\":[{\"index\":0,\"delta\":{\"content\":\"token" + i + " \"},\"finish_reason\":null}]}"));
        }
        return events + event("\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}")
                + event("\"choices\":[]," + USAGE) + "data: [DONE]\n\n";
    }

    private static String event(String rest) {
        return "data: " + HEAD.formatted("chat.completion.chunk") + rest + "\n\n";
    }
}
