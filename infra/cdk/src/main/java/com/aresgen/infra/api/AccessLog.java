package com.aresgen.infra.api;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the access log: the audit of what API Gateway refuses by itself, since such a call reaches no function.
 * API Gateway does not escape values, so a user agent with a quotation mark makes a line that is not JSON.
 */
final class AccessLog {
    static final String FORMAT = Stream.of(
                    text("requestId", "requestId"),
                    text("at", "requestTimeEpoch"),
                    text("ip", "identity.sourceIp"),
                    text("userAgent", "identity.userAgent"),
                    text("method", "httpMethod"),
                    text("resourcePath", "resourcePath"),
                    text("path", "path"),
                    text("status", "status"),
                    text("latency", "responseLatency"),
                    text("integrationLatency", "integrationLatency"),
                    text("error", "error.responseType"),
                    text("waf", "waf.status"),
                    text("domain", "domainName"))
            .collect(Collectors.joining(",", "{", "}"));

    private AccessLog() {}

    /** Quoted even where it is a number: what is unknown is written as a dash. */
    private static String text(String member, String variable) {
        return "\"" + member + "\":\"$context." + variable + "\"";
    }
}
