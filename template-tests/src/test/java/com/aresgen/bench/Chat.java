package com.aresgen.bench;

import com.aresgen.http.values.BearerKey;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The calls that are measured: the same question each time, asked in one of three ways. */
enum Chat {
    WHOLE("whole, with an idempotency key", true, false),
    STREAMED("streamed, with an idempotency key", true, true),
    UNKEYED("whole, without one", false, false);

    final String words;
    private final boolean keyed;
    private final boolean streamed;

    Chat(String words, boolean keyed, boolean streamed) {
        this.words = words;
        this.keyed = keyed;
        this.streamed = streamed;
    }

    boolean streams() {
        return streamed;
    }

    /** To our API: a new idempotency key for each. */
    String request(BearerKey key) {
        return request(
                "Authorization: Bearer " + key.text() + (keyed ? "\r\nIdempotency-Key: " + UUID.randomUUID() : ""));
    }

    /** To the upstream itself, for comparison. */
    String direct() {
        return request("Authorization: Bearer none");
    }

    private String request(String headers) {
        var body = """
                {"model":"remote/bench","stream":%s,"messages":[{"role":"system","content":"Answer in one sentence."},\
                {"role":"user","content":"Why does water boil at a lower temperature in the mountains than at the sea?"}]}""".formatted(streamed);
        return """
                POST /v1/chat/completions HTTP/1.1\r
                Host: 127.0.0.1\r
                Content-Type: application/json\r
                Content-Length: %d\r
                %s\r
                \r
                %s""".formatted(body.getBytes(StandardCharsets.UTF_8).length, headers, body);
    }
}
