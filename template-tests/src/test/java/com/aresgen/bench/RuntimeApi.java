package com.aresgen.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lambda's Runtime API with one event. Each program gets an API of its own: a pending request of an ended program could
 * take the event of the next one.
 * https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
final class RuntimeApi implements Entrance {
    private static final int SECONDS = 60;
    private static final String PREFIX = "/2018-06-01/runtime/";
    private static final long NEVER = Long.MAX_VALUE;

    private final byte[] event;
    private final AtomicBoolean given = new AtomicBoolean();
    private final CompletableFuture<String> answer = new CompletableFuture<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private RuntimeApi(byte[] event) throws IOException {
        this.event = event;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    static RuntimeApi giving(String event) throws IOException {
        var api = new RuntimeApi(event.getBytes(StandardCharsets.UTF_8));
        api.server.setExecutor(api.threads);
        api.server.createContext(PREFIX + "invocation/next", api::next);
        api.server.createContext(PREFIX, api::end);
        api.server.start();
        return api;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public String firstAnswer() throws InterruptedException {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException none) {
            throw new IllegalStateException("The function does not answer", none);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void next(HttpExchange exchange) throws IOException {
        if (!given.compareAndSet(false, true)) {
            sleep();
            return;
        }
        exchange.getResponseHeaders().add("Lambda-Runtime-Aws-Request-Id", "first");
        exchange.getResponseHeaders()
                .add("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:0:function:f");
        exchange.getResponseHeaders()
                .add("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + SECONDS * 1_000L));
        send(exchange, 200, event);
    }

    /** Takes the program's post: an answer, an error in a call, or an error at the start. */
    private void end(HttpExchange exchange) throws IOException {
        var posted = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestURI().getPath().endsWith("/response")) {
            answer.complete(posted);
        } else {
            answer.completeExceptionally(new IllegalStateException(exchange.getRequestURI() + ": " + posted));
        }
        send(exchange, 202, "{}".getBytes(StandardCharsets.UTF_8));
    }

    private static void sleep() {
        try {
            Thread.sleep(NEVER);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        // AWS's client crashes without this header.
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
