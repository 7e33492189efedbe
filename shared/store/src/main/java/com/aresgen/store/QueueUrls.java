package com.aresgen.store;

import java.util.function.UnaryOperator;

/** The URLs of the work queues, each read from its variable when a class that sends to it is made. */
public record QueueUrls(UnaryOperator<String> variables) {
    /** Of messages that wake the worker that purges. */
    public String deletions() {
        return variables.apply("DELETIONS_QUEUE");
    }

    /** Of messages that wake the worker that delivers events to webhooks. */
    public String deliveries() {
        return variables.apply("DELIVERIES_QUEUE");
    }
}
