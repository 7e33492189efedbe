package com.aresgen.bench.started;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The least that a function can do: all time beyond it is spent in our code. */
public final class TrivialHandler implements RequestStreamHandler {
    private static final String ANSWER = "{\"statusCode\":200,\"body\":\"{}\",\"isBase64Encoded\":false}";

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        in.readAllBytes();
        out.write(ANSWER.getBytes(StandardCharsets.UTF_8));
    }
}
