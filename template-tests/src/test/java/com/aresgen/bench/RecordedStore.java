package com.aresgen.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Before the tables of an API: hands each kind of write on until it succeeds once, and gives that answer ever after. So
 * the store costs its callers the way there and back, and what is left is their own time.
 */
final class RecordedStore implements AutoCloseable {
    private static final String TARGET = "X-Amz-Target";
    private static final Set<String> RECORDED = Set.of("UpdateItem", "PutItem", "DeleteItem", "TransactWriteItems");
    /** Each caller's key has an answer of its own. */
    private static final Pattern KEY = Pattern.compile("\"Key\":\\{[^}]*}");

    private static final Set<String> PASSED_ON = Set.of("content-type", "x-amz-target", "authorization", "x-amz-date");

    private final URI tables;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, HttpResponse<byte[]>> answers = new ConcurrentHashMap<>();
    private final AtomicLong calls = new AtomicLong();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private RecordedStore(URI tables) throws IOException {
        this.tables = tables;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    static RecordedStore before(URI tables) throws IOException {
        var store = new RecordedStore(tables);
        store.server.setExecutor(store.threads);
        store.server.createContext("/", store::answer);
        store.server.start();
        return store;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How many there were so far. */
    long calls() {
        return calls.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var operation = exchange.getRequestHeaders().getFirst(TARGET).replaceFirst(".*\\.", "");
        calls.incrementAndGet();
        var name = operation + key(body);
        var known = answers.get(name);
        var response = known != null ? known : passOn(exchange, body);
        if (response.statusCode() == 200 && RECORDED.contains(operation)) {
            answers.putIfAbsent(name, response);
        }
        response.headers()
                .firstValue("x-amz-crc32")
                .ifPresent(sum -> exchange.getResponseHeaders().add("x-amz-crc32", sum));
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(response.statusCode(), response.body().length);
        exchange.getResponseBody().write(response.body());
        exchange.close();
    }

    private static String key(String body) {
        var key = KEY.matcher(body);
        return key.find() ? key.group() : "";
    }

    private HttpResponse<byte[]> passOn(HttpExchange exchange, String body) throws IOException {
        var request = HttpRequest.newBuilder(tables).POST(HttpRequest.BodyPublishers.ofString(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
