package com.aresgen.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Answers with the event, the environment and values of the context. */
public final class Echo implements RequestStreamHandler {
    private final Map<String, String> environment;

    public Echo(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var seen = Proxy.JSON.createObjectNode();
        seen.set("event", Proxy.JSON.readTree(input));
        seen.putPOJO("environment", environment);
        seen.put("function", context.getFunctionName());
        seen.put("remaining", context.getRemainingTimeInMillis());
        Proxy.answer(output, 200, Proxy.JSON.writeValueAsString(seen));
    }
}
