package com.aresgen.chat.threads;

import com.aresgen.http.json.Json;
import com.aresgen.http.lists.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A page of messages, in order, that follow a given one. */
final class MessagePage {
    /** Messages of a page when the caller sets no limit. */
    static final int MOST = 1_000;

    private final int most;
    private final List<JsonNode> messages = new ArrayList<>();
    private Optional<String> after;
    private int bytes;
    private boolean full;

    MessagePage(int most, Optional<String> after) {
        this.most = most;
        this.after = after;
    }

    /** Turns to read at once for so many messages: a turn has at least two, and one more turn shows what follows. */
    static int turnsOf(int messages) {
        return messages / 2 + 1;
    }

    /** Adds a message that follows the given one, as long as there is room. */
    void offer(JsonNode message) {
        if (after.isPresent()) {
            if (message.path("id").asString().equals(after.get())) {
                after = Optional.empty();
            }
            return;
        }
        var size = Json.MAPPER.writeValueAsBytes(message).length;
        full = full || messages.size() == most || (!messages.isEmpty() && bytes + size > Paging.MOST_BYTES);
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

    /** The message after which the next page begins; empty when this page is the last. */
    Optional<String> next() {
        return full ? Optional.of(messages.getLast().path("id").asString()) : Optional.empty();
    }
}
