package com.aresgen.documents.live.frames;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a socket is closed by us, and when its client may come again. */
public enum Bye {
    HELLO_EXPECTED(0),
    INVALID_TOKEN(null),
    /** With a new token. */
    TOKEN_EXPIRED(0),
    TOKEN_REVOKED(null),
    ORIGIN_NOT_ALLOWED(null),
    DOCUMENT_DELETED(null),
    TOO_FAST(10_000),
    GOING_AWAY(0);

    private final @Nullable Integer retryMs;

    Bye(@Nullable Integer retryMs) {
        this.retryMs = retryMs;
    }

    public Frame frame() {
        return new Frame.Goodbye(code(), retryMs);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
