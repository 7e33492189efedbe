package com.aresgen.lambda.edge;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The path of a route with its parameters in braces, such as {@code /v1/documents/{id}/commands}. Only the last one may
 * span slashes: {@code {id+}}.
 */
record PathTemplate(String text) {
    /**
     * The parameters of a path that API Gateway matched to this template, percent-decoded as in its proxy events: a
     * plus is a plus (RFC 3986).
     */
    Map<String, String> parameters(String path) {
        var names = text.split("/", -1);
        var values = path.split("/", names.length);
        var parameters = new TreeMap<String, String>();
        for (int i = 0; i < Math.min(names.length, values.length); i++) {
            if (names[i].startsWith("{")) {
                parameters.put(
                        names[i].substring(1, names[i].length() - 1).replace("+", ""),
                        URLDecoder.decode(values[i].replace("+", "%2B"), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}
