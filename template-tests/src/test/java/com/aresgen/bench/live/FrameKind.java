package com.aresgen.bench.live;

import com.aresgen.http.json.Json;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** The messages of an editor that the cost page is about; sent by all four sockets of a room in turn. */
enum FrameKind {
    /** A socket may send 20 in ten seconds. The document gets a snapshot every 200 revisions: two of them are measured. */
    PUSH(200, 400, Duration.ofMillis(130)),
    /** One that comes within a second of the last is dropped. */
    CURSOR(40, 80, Duration.ofMillis(260)),
    PING(200, 200, Duration.ZERO);

    final int warmUp;
    final int measured;
    final Duration pause;

    FrameKind(int warmUp, int measured, Duration pause) {
        this.warmUp = warmUp;
        this.measured = measured;
        this.pause = pause;
    }

    /** @param head the newest revision */
    JsonNode message(Words words, String client, long seq, long head) {
        return switch (this) {
            case PUSH -> words.push(client, seq, head);
            case CURSOR ->
                Json.MAPPER
                        .createObjectNode()
                        .put("t", "cursor")
                        .put("anchor", seq)
                        .put("head", seq)
                        .put("rev", head);
            case PING -> Json.MAPPER.createObjectNode().put("t", "ping");
        };
    }
}
