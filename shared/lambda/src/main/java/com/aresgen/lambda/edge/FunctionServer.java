package com.aresgen.lambda.edge;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.EventStream;
import com.aresgen.http.Frame;
import com.aresgen.http.Outcome;
import com.aresgen.http.stages.Audit;
import com.aresgen.http.values.Headers;
import com.aresgen.lambda.logs.LogScope;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The HTTP server inside a function, which the Lambda Web Adapter calls on the loopback address. */
public final class FunctionServer implements AutoCloseable {
    private static final int NOTHING = -1;
    private static final int UNKNOWN_LENGTH = 0;

    static {
        // Otherwise a frame waits up to 40 ms for the acknowledgement of the one before it.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // Seconds, longer than any client keeps a connection: the client must close idle connections first; otherwise a
        // request may be sent on one that the server is closing.
        System.setProperty("sun.net.httpserver.idleInterval", "300");
        // Above what one function has in flight: a connection is never closed because others are idle.
        System.setProperty("sun.net.httpserver.maxIdleConnections", "10000");
        // API Gateway bounds the size of headers (10 KB), not their number: of one byte each these are more than fit.
        System.setProperty("sun.net.httpserver.maxReqHeaders", "3000");
    }

    private final AdapterRequest requests;
    private final Invocation invocation;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private FunctionServer(AdapterRequest requests, Invocation invocation, int port) throws IOException {
        this.requests = requests;
        this.invocation = invocation;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    }

    static FunctionServer open(AdapterRequest requests, Invocation invocation, int port) throws IOException {
        var opened = new FunctionServer(requests, invocation, port);
        opened.server.setExecutor(opened.threads);
        opened.server.createContext("/", opened::handle);
        opened.server.start();
        return opened;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    /** The JDK's server closes the connection when a handler throws an exception, but not when it throws an Error. */
    private void handle(HttpExchange exchange) throws IOException {
        try {
            answer(exchange);
        } catch (Error fatal) {
            throw new IOException("The call ended with an error", fatal);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (AdapterRequest.isOfCaller(exchange)) {
            try (var _ = LogScope.ofInvocation(AdapterRequest.invocation(exchange))) {
                var call = requests.read(exchange);
                send(exchange, call, invocation.handle(call));
            }
        } else {
            exchange.sendResponseHeaders(204, NOTHING);
        }
        // Not in a finally: after an exception the connection must break off, so that callers see an incomplete answer.
        exchange.close();
    }

    private void send(HttpExchange exchange, Call call, Outcome outcome) throws IOException {
        switch (outcome) {
            case Answer answer -> send(exchange, answer);
            case EventStream stream -> {
                putHeaders(exchange, stream.headers(), EventStream.CONTENT_TYPE);
                invocation.produce(call, stream, sink(exchange));
            }
            case Outcome.Refusal _, Outcome.Effect _, Outcome.Decision _ ->
                throw new IllegalStateException("No stage finished the outcome of " + call.route());
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var body = answer.body();
        putHeaders(exchange, answer.headers(), body.contentType());
        exchange.sendResponseHeaders(answer.status(), body.bytes().length == 0 ? NOTHING : body.bytes().length);
        exchange.getResponseBody().write(body.bytes());
    }

    private static void putHeaders(HttpExchange exchange, Headers headers, String contentType) {
        exchange.getResponseHeaders().putAll(headers.fields());
        if (!contentType.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", contentType);
        }
    }

    /** A production runs to its end even if the caller has disconnected before it starts: it may hold a claim. */
    private static EventStream.Sink sink(HttpExchange exchange) {
        try {
            exchange.sendResponseHeaders(Audit.STREAMED, UNKNOWN_LENGTH);
        } catch (IOException _) {
            return _ -> false;
        }
        var out = exchange.getResponseBody();
        return frame -> sent(out, frame);
    }

    private static boolean sent(OutputStream out, Frame frame) {
        try {
            out.write(frame.bytes());
            out.flush();
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
