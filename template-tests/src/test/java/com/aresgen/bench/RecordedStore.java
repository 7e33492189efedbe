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
 * A proxy in front of an API's tables: passes each kind of write on until it succeeds once, then repeats that answer.
 * The store then costs its callers only the round trip, and the rest is their own time.
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

    /** The number of calls so far. */
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
