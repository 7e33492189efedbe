package com.aresgen.api.fallback;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Payload;
import com.aresgen.http.values.Headers;
import java.util.List;

/**
 * The answer to a browser that asks before a script's call to another origin. It comes without the token, so any origin
 * may ask; the call itself is checked against the origins of its token or key.
 * https://fetch.spec.whatwg.org/#cors-preflight-fetch
 */
final class Preflight {
    private static final String REQUEST_FIELDS =
            "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match,"
                    + " X-Visitor-Token, X-Conversation-Token";
    private static final String SECONDS = "600";

    private Preflight() {}

    static boolean isOne(Call call) {
        return call.method().equals("OPTIONS")
                && call.headers().first("Origin").isPresent()
                && call.headers().first("Access-Control-Request-Method").isPresent();
    }

    static Answer answer(Call call, List<String> methods) {
        return new Answer(
                204,
                Payload.EMPTY,
                Headers.NONE
                        .with(
                                "Access-Control-Allow-Origin",
                                call.headers().first("Origin").orElse("*"))
                        .with("Access-Control-Allow-Methods", String.join(", ", methods))
                        .with("Access-Control-Allow-Headers", REQUEST_FIELDS)
                        .with("Access-Control-Max-Age", SECONDS)
                        .with("Vary", "Origin"));
    }
}
