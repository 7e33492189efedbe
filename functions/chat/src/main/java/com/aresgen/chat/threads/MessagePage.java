package com.aresgen.chat.threads;

import com.aresgen.http.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Messages in order, behind a given one, until a page of them is full. */
final class MessagePage {
    /** Without a limit of the caller's. */
    static final int MOST = 1_000;

    /** API Gateway and Lambda answer with no more than 6 MB, in JSON within JSON. */
    private static final int MOST_BYTES = 3_000_000;

    private final int most;
    private final List<JsonNode> messages = new ArrayList<>();
    private Optional<String> after;
    private int bytes;
    private boolean full;

    MessagePage(int most, Optional<String> after) {
        this.most = most;
        this.after = after;
    }

    /** How many turns to read at once for so many messages: a turn has two at least, and one more shows what follows. */
    static int turnsOf(int messages) {
        return messages / 2 + 1;
    }

    /** Takes a message that is behind the given one, as long as there is room. */
    void offer(JsonNode message) {
        if (after.isPresent()) {
            if (message.path("id").asString().equals(after.get())) {
                after = Optional.empty();
            }
            return;
        }
        var size = Json.MAPPER.writeValueAsBytes(message).length;
        full = full || messages.size() == most || (!messages.isEmpty() && bytes + size > MOST_BYTES);
        if (!full) {
            messages.add(message);
            bytes += size;
        }
    }

    boolean hasRoom() {
        return !full;
    }

    /** Whether the given message was found. */
    boolean isPlaced() {
        return after.isEmpty();
    }

    List<JsonNode> messages() {
        return messages;
    }

    /** The message behind which the next page begins; empty when this is the last. */
    Optional<String> next() {
        return full ? Optional.of(messages.getLast().path("id").asString()) : Optional.empty();
    }
}
