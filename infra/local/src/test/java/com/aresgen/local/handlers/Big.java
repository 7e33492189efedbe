package com.aresgen.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Answers with the requested number of megabytes, each of 2^20 letters. */
public final class Big implements RequestStreamHandler {
    public Big(Map<String, String> environment) {}

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var event = Proxy.JSON.readTree(input);
        var letter = event.path("queryStringParameters").path("letter").asString("x");
        var millions = event.path("pathParameters").path("megabytes").asInt();
        Proxy.answer(output, 200, letter.repeat(millions * 1024 * 1024));
    }
}
