package com.aresgen.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers with malformed responses, which API Gateway refuses. */
public final class Malformed implements RequestStreamHandler {
    public Malformed(Map<String, String> environment) {}

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var how = Proxy.JSON.readTree(input).path("pathParameters").path("how").asString();
        var response = switch (how) {
            case "no-json" -> "Hello";
            case "no-status" -> "{\"body\":\"x\"}";
            case "object-body" -> "{\"statusCode\":200,\"body\":{}}";
            case "unknown-member" -> "{\"statusCode\":200,\"cookies\":[]}";
            default -> "";
        };
        output.write(response.getBytes(StandardCharsets.UTF_8));
    }
}
