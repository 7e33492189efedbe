package com.aresgen.local.gateway;

import java.io.InputStream;
import java.util.List;

/** The reply to the caller. */
record LocalReply(int status, List<Header> headers, Body body) {
    LocalReply(int status, List<Header> headers, String body) {
        this(status, headers, new Body.Whole(body));
    }

    /** The body of a refusal, which is always whole. */
    String text() {
        return switch (body) {
            case Body.Whole(String text) -> text;
            case Body.Live _ -> throw new IllegalStateException("A stream has no text");
        };
    }

    /** The whole body, or a stream that is passed on as it arrives. */
    sealed interface Body {
        record Whole(String text) implements Body {}

        record Live(InputStream stream) implements Body {}
    }
}
