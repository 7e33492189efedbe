package com.aresgen.suite;

import com.aresgen.http.Token;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Deletes, and waits until the workers are done. */
public final class Deletions {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Deletions() {}

    /** The deletion of a thread, once nothing is left of it. */
    public static JsonNode deleted(String thread, Token key) {
        var receipt = RunningApi.eu()
                .http()
                .request("DELETE", "/v1/chat/threads/" + thread)
                .as(key)
                .send();
        return purged(receipt.json().path("deletion_id").stringValue(), key);
    }

    public static JsonNode purged(String deletion, Token key) {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var state = RunningApi.eu()
                    .http()
                    .get("/v1/deletions/" + deletion)
                    .as(key)
                    .send()
                    .json();
            if (state.path("status").asString("").equals("purged")) {
                return state;
            }
            pause();
        }
        throw new AssertionError(deletion + " is not purged after " + PATIENCE);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
