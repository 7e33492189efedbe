package com.aresgen.local.handlers;

import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes the response of a proxy integration. */
final class Proxy {
    static final JsonMapper JSON = new JsonMapper();

    private Proxy() {}

    static void answer(OutputStream output, int status, String body) throws IOException {
        var response = JSON.createObjectNode();
        response.put("statusCode", status);
        response.putObject("headers").put("Content-Type", "application/json").put("Date", "my own");
        response.putObject("multiValueHeaders").putArray("X-Many").add("one").add("two");
        response.put("body", body);
        response.put("isBase64Encoded", false);
        output.write(JSON.writeValueAsBytes(response));
    }
}
