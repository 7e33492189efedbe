package com.aresgen.http;

/**
 * What sets work in motion once an answer's writes are committed. The work itself is a row, which a sweeper also finds:
 * a lost wake-up only delays it.
 */
public sealed interface WakeUp {
    /**
     * A message for the worker of a queue.
     *
     * @param queue its URL
     */
    record Message(String queue, String message) implements WakeUp {}

    /**
     * An execution of the machine of runs; the same name starts nothing twice.
     *
     * @param machine its ARN
     * @param input as JSON
     */
    record Execution(String machine, String name, String input) implements WakeUp {}

    /** The end of the waiting of an execution, by the token that it gave out. */
    record Resumption(String token) implements WakeUp {}
}
