package com.aresgen.bench.started;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.aresgen.lambda.edge.CallContext;
import com.aresgen.lambda.edge.WebFunction;
import com.aresgen.lambda.snapshot.Primed;
import com.aresgen.lambda.work.QueueFunction;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A function as a process that takes its events by HTTP, in place of Lambda's runtime: one after the other. */
public final class CalledFunction {
    private static final Duration TIME = Duration.ofMinutes(5);

    private CalledFunction() {}

    /** Serves the function whose class is the first argument, on the port that is the second. */
    public static void main(String[] arguments) throws Exception {
        var function = Class.forName(arguments[0]).getConstructor().newInstance();
        var port = Integer.parseInt(arguments[1]);
        if (function instanceof Primed primed) {
            primed.priming().prime();
        }
        switch (function) {
            case WebFunction web -> {
                var _ = web.open(port);
            }
            case RequestStreamHandler http ->
                serve(port, event -> {
                    var out = new ByteArrayOutputStream();
                    http.handleRequest(new ByteArrayInputStream(event), out, new CallContext(TIME));
                    return out.toByteArray();
                });
            case QueueFunction queue -> serve(port, message -> processed(queue, message));
            default -> throw new IllegalArgumentException("It has another kind of event: " + arguments[0]);
        }
    }

    private interface Answering {
        byte[] answer(byte[] event) throws IOException;
    }

    private static void serve(int port, Answering answering) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> answer(exchange, answering));
        server.start();
    }

    /** The JDK's server would not close the connection of an Error. */
    private static void answer(HttpExchange exchange, Answering answering) throws IOException {
        try {
            var answer = answering.answer(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        } catch (OutOfMemoryError fatal) {
            throw new IOException(fatal);
        }
    }

    private static byte[] processed(QueueFunction queue, byte[] body) {
        var message = new SQSEvent.SQSMessage();
        message.setMessageId("bench");
        message.setBody(new String(body, StandardCharsets.UTF_8));
        var event = new SQSEvent();
        event.setRecords(List.of(message));
        var failures = queue.handleRequest(event, new CallContext(TIME)).getBatchItemFailures();
        return (failures.isEmpty() ? "done" : "failed").getBytes(StandardCharsets.UTF_8);
    }
}
