package com.aresgen.bench;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Before the tables of an API: hands each kind of write on until it succeeds once, and gives that answer ever after. So
 * the store costs its callers the way there and back, and what is left is their own time.
 */
final class RecordedStore implements AutoCloseable {
    private static final String TARGET = "x-amz-target";
    private static final String TYPE = "content-type";
    private static final String CHECKSUM = "x-amz-crc32";
    private static final Set<String> RECORDED = Stream.of("UpdateItem", "PutItem", "DeleteItem", "TransactWriteItems")
            .map("DynamoDB_20120810."::concat)
            .collect(toUnmodifiableSet());
    /** Each caller's key has an answer of its own. */
    private static final Pattern KEY = Pattern.compile("\"Key\":\\{[^}]*}");

    private final URI tables;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, HttpResponse<byte[]>> answers = new ConcurrentHashMap<>();
    private final AtomicLong calls = new AtomicLong();
    private final PlainServer server;

    RecordedStore(URI tables) throws IOException {
        this.tables = tables;
        this.server = PlainServer.start(this::answer);
    }

    URI endpoint() {
        return server.url();
    }

    /** How many there were so far. */
    long calls() {
        return calls.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
        client.shutdownNow();
    }

    private byte[] answer(PlainServer.Request request) throws IOException, InterruptedException {
        calls.incrementAndGet();
        var target = request.headers().getOrDefault(TARGET, "");
        var key = KEY.matcher(request.body());
        var name = key.find() ? target + key.group() : target;
        var known = answers.get(name);
        var response = known != null ? known : passOn(request);
        if (response.statusCode() == 200 && RECORDED.contains(target)) {
            answers.putIfAbsent(name, response);
        }
        return onTheWire(response);
    }

    private HttpResponse<byte[]> passOn(PlainServer.Request request) throws IOException, InterruptedException {
        var passedOn = HttpRequest.newBuilder(tables).POST(HttpRequest.BodyPublishers.ofString(request.body()));
        for (var name : Set.of(TARGET, TYPE, "authorization", "x-amz-date")) {
            passedOn.header(name, request.headers().getOrDefault(name, ""));
        }
        return client.send(passedOn.build(), BodyHandlers.ofByteArray());
    }

    private static byte[] onTheWire(HttpResponse<byte[]> response) {
        var checksum = response.headers().firstValue(CHECKSUM).map(sum -> CHECKSUM + ": " + sum + "\r\n");
        return PlainServer.answer(
                response.statusCode(),
                TYPE + ": application/x-amz-json-1.0\r\n" + checksum.orElse(""),
                response.body());
    }
}
