package com.aresgen.http;

import com.aresgen.http.body.JsonText;
import com.aresgen.http.json.Json;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The bytes of a body and their media type. The array is shared, not copied: callers must not write to it. */
public final class Payload {
    public static final String JSON = "application/json";
    public static final Payload EMPTY = new Payload("", new byte[0]);

    private final String contentType;
    private final byte[] bytes;
    private @Nullable JsonText parsed;

    public Payload(String contentType, byte[] bytes) {
        this.contentType = contentType;
        this.bytes = bytes;
    }

    /** The value as JSON, by the one mapper of the API. */
    public static Payload json(Object value) {
        return new Payload(JSON, Json.MAPPER.writeValueAsBytes(value));
    }

    public String contentType() {
        return contentType;
    }

    public byte[] bytes() {
        return bytes;
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The body read as JSON; it is parsed once, however many stages need it. */
    public JsonText parsed() {
        if (parsed == null) {
            parsed = JsonText.read(bytes);
        }
        return parsed;
    }
}
