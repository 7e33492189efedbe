package com.aresgen.costs;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of API Gateway's access log for an ordinary call, or a frame of a socket. */
final class AccessLine {
    private static final Pattern VARIABLE = Pattern.compile("\\$context\\.([\\w.]+)");

    /** Other variables have values of about so many characters. */
    private static final String SHORT = "200";

    private static final Map<String, String> VALUES = Map.of(
            "connectionId", "Kb2fAcw3DoECFPg=",
            "eventType", "MESSAGE",
            "identity.userAgent", "openai-python/2.8.0 (linux; x86_64)",
            "path", "/v1/chat/threads/thr_01JB3VQ6R8T4W0X2Y5Z7A9C1D3",
            "requestId", "0b0e6d4c-2f0a-4c0e-9a57-6f6f3e1c8a11",
            "requestTimeEpoch", "1795678901234",
            "identity.sourceIp", "203.0.113.114",
            "resourcePath", "/chat/threads/{id}",
            "domainName", "abcdefghij.execute-api.eu-west-1.amazonaws.com");

    private AccessLine() {}

    static int bytes(String format) {
        return VARIABLE.matcher(format)
                .replaceAll(found -> Matcher.quoteReplacement(VALUES.getOrDefault(found.group(1), SHORT)))
                .length();
    }
}
