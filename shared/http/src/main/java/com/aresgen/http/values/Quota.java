package com.aresgen.http.values;

import java.util.List;
import java.util.Map;

/**
 * The remaining requests of a key in the current 60 s, as draft-ietf-httpapi-ratelimit-headers and as OpenAI write it.
 *
 * @param limit requests in any 60 s
 * @param resetSeconds until the oldest counted request leaves the window, 1 to 60
 */
public record Quota(int limit, int remaining, int resetSeconds) {
    public static final int WINDOW_SECONDS = 60;
    public static final int DEFAULT_LIMIT = 600;

    /** The policy alone, for answers to callers without a known key. */
    public static Headers policy(int limit) {
        return new Headers(Map.of("RateLimit-Policy", List.of("\"default\";q=" + limit + ";w=" + WINDOW_SECONDS)));
    }

    public Headers headers() {
        return policy(limit)
                .with("RateLimit", "\"default\";r=" + remaining + ";t=" + resetSeconds)
                .with("x-ratelimit-limit-requests", Integer.toString(limit))
                .with("x-ratelimit-remaining-requests", Integer.toString(remaining))
                .with("x-ratelimit-reset-requests", resetSeconds + "s");
    }
}
