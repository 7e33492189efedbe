package com.aresgen.http;

import com.aresgen.http.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A frame of our event streams: data, a comment, or the error that ends a stream; never {@code id} or {@code retry}, and
 * {@code event} for errors alone, since other names break official clients.
 */
public final class Frame {
    /** The frame with which OpenAI ends a complete answer. */
    public static final Frame DONE = of("data: [DONE]\n\n");

    static final Frame KEEP_ALIVE = of(": keep-alive\n\n");

    private static final byte[] ERROR = "event: error\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] DATA = "data: ".getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = "\n\n".getBytes(StandardCharsets.UTF_8);

    private final byte[] bytes;

    private Frame(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A value as JSON, which has no line ends of its own. */
    public static Frame data(Object value) {
        return named(new byte[0], value);
    }

    /** The last frame of a stream that failed. LangChain4j takes it for a failure by this name alone. */
    public static Frame error(Object problem) {
        return named(ERROR, problem);
    }

    private static Frame named(byte[] name, Object value) {
        var frame = new ByteArrayOutputStream();
        frame.writeBytes(name);
        frame.writeBytes(DATA);
        frame.writeBytes(Json.MAPPER.writeValueAsBytes(value));
        frame.writeBytes(END);
        return new Frame(frame.toByteArray());
    }

    /** This frame and another behind it, which are sent together. */
    public Frame followedBy(Frame next) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(bytes);
        both.writeBytes(next.bytes);
        return new Frame(both.toByteArray());
    }

    /** Shared, not copied: callers must not write to it. */
    public byte[] bytes() {
        return bytes;
    }

    private static Frame of(String text) {
        return new Frame(text.getBytes(StandardCharsets.UTF_8));
    }
}
