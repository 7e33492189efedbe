package com.aresgen.dynamodb.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.CRC32;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.HttpServerRequestHandler;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;

/** One HTTP request: a POST with an operation in X-Amz-Target, or the GET by which monitors ask for health. */
record RequestHandler(Exchange exchange) implements HttpServerRequestHandler {
    private static final ContentType JSON = ContentType.create("application/x-amz-json-1.0");
    private static final String REQUEST_ID = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int LARGEST_REQUEST = 16 * 1024 * 1024;
    private static final int TOO_LARGE = 413;
    private static final int NOT_FOUND = 404;

    @Override
    public void handle(ClassicHttpRequest request, ResponseTrigger trigger, HttpContext context)
            throws HttpException, IOException {
        trigger.submitResponse(response(request));
    }

    private ClassicHttpResponse response(ClassicHttpRequest request) throws IOException {
        if (request.getMethod().equals("GET")) {
            return text(200, "healthy: dynamodb.us-east-1.amazonaws.com ");
        }
        if (!request.getMethod().equals("POST")) {
            return text(NOT_FOUND, "<UnknownOperationException/>\n");
        }
        var body = body(request);
        if (body.isEmpty()) {
            return text(TOO_LARGE, "");
        }
        var isSigned =
                request.containsHeader("Authorization") || request.getPath().contains("X-Amz-Algorithm");
        var reply = exchange.reply(header(request, "X-Amz-Target"), isSigned, body.get());
        return response(reply.status(), reply.body().array(), JSON);
    }

    /** The body, or nothing if it is too large. */
    private static Optional<byte[]> body(ClassicHttpRequest request) throws IOException {
        var entity = request.getEntity();
        if (entity == null) {
            return Optional.of(new byte[0]);
        }
        try (var content = entity.getContent()) {
            var bytes = content.readNBytes(LARGEST_REQUEST + 1);
            return bytes.length > LARGEST_REQUEST ? Optional.empty() : Optional.of(bytes);
        }
    }

    private static Optional<String> header(ClassicHttpRequest request, String name) {
        return Optional.ofNullable(request.getFirstHeader(name)).map(header -> header.getValue());
    }

    private static ClassicHttpResponse text(int status, String text) {
        return response(status, text.getBytes(StandardCharsets.UTF_8), ContentType.TEXT_PLAIN);
    }

    private static ClassicHttpResponse response(int status, byte[] body, ContentType type) {
        var response = new BasicClassicHttpResponse(status);
        var checksum = new CRC32();
        checksum.update(body);
        response.addHeader("x-amzn-RequestId", requestId());
        response.addHeader("x-amz-crc32", Long.toString(checksum.getValue()));
        response.setEntity(new ByteArrayEntity(body, type));
        return response;
    }

    /** 52 characters, as DynamoDB's. */
    private static String requestId() {
        var random = ThreadLocalRandom.current();
        var id = new char[52];
        for (var i = 0; i < id.length; i++) {
            id[i] = REQUEST_ID.charAt(random.nextInt(REQUEST_ID.length()));
        }
        return new String(id);
    }
}
