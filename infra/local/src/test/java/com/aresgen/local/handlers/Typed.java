package com.aresgen.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** Takes a typed event, which only the callers of workers have. */
public final class Typed implements RequestHandler<String, String> {
    public Typed(Map<String, String> environment) {}

    @Override
    public String handleRequest(String input, Context context) {
        return input;
    }
}
