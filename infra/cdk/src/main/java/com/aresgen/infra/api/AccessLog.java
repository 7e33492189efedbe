package com.aresgen.infra.api;

/**
 * A line of the access log: it audits the calls that API Gateway refuses by itself, since those reach no function.
 * API Gateway does not escape values, so a user agent with a quotation mark can break a line or add members to it.
 * The caller's values therefore come first: of a duplicate member, JSON readers keep the last.
 */
public final class AccessLog {
    static final String FORMAT = line(
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
            text("domain", "domainName"));

    private AccessLog() {}

    /** A line with these members. */
    public static String line(String... members) {
        return "{" + String.join(",", members) + "}";
    }

    /** A member with the value of a variable. Quotes numbers as well, since API Gateway writes an unknown value as a dash. */
    public static String text(String member, String variable) {
        return "\"" + member + "\":\"$context." + variable + "\"";
    }
}
