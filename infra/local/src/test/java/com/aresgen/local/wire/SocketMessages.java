package com.aresgen.local.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The messages that a socket has received, for threads that wait for some of them. */
final class SocketMessages {
    private final Duration patience;
    private final List<JsonNode> all = new ArrayList<>();
    private final List<JsonNode> unread = new ArrayList<>();
    private boolean ended;

    SocketMessages(Duration patience) {
        this.patience = patience;
    }

    synchronized void add(JsonNode message) {
        all.add(message);
        unread.add(message);
        notifyAll();
    }

    /** No more will come. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized List<JsonNode> all() {
        return List.copyOf(all);
    }

    /** Waits for the first unread message that is wanted. */
    synchronized JsonNode take(Predicate<JsonNode> wanted, String name) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var found = first(wanted);
            if (found.isPresent()) {
                return found.get();
            }
            var millis = (deadline - System.nanoTime()) / 1_000_000;
            if (ended || millis <= 0) {
                throw new AssertionError("No " + name + " among " + all + (ended ? ", and the socket is closed" : ""));
            }
            wait(millis);
        }
    }

    private Optional<JsonNode> first(Predicate<JsonNode> wanted) {
        var found = unread.stream().filter(wanted).findFirst();
        found.ifPresent(unread::remove);
        return found;
    }
}
