package com.aresgen.store;

import java.util.function.UnaryOperator;

/**
 * The URLs of the work queues. Each is read from its environment variable when a class that sends to the queue is made.
 */
public record QueueUrls(UnaryOperator<String> variables) {
    /** The queue of messages that wake the worker which purges. */
    public String deletions() {
        return variables.apply("DELETIONS_QUEUE");
    }

    /** The queue of messages that wake the worker which delivers events to webhooks. */
    public String deliveries() {
        return variables.apply("DELIVERIES_QUEUE");
    }

    /** The queue of messages that wake the worker which looks after sockets. */
    public String sockets() {
        return variables.apply("SOCKETS_QUEUE");
    }

    /** The queue of messages that wake the worker which indexes knowledge bases. */
    public String indexing() {
        return variables.apply("INDEXING_QUEUE");
    }
}
