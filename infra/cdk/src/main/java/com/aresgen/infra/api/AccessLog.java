package com.aresgen.infra.api;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the access log: the audit of what API Gateway refuses by itself, since such a call reaches no function.
 * API Gateway does not escape values, so a user agent with a quotation mark can break a line or write members of its
 * own into it. What callers write stands first: of a member that is there twice, readers keep the last.
 */
final class AccessLog {
    static final String FORMAT = Stream.of(
                    text("userAgent", "identity.userAgent"),
                    text("path", "path"),
                    text("method", "httpMethod"),
                    text("requestId", "requestId"),
                    text("at", "requestTimeEpoch"),
                    text("ip", "identity.sourceIp"),
                    text("resourcePath", "resourcePath"),
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
