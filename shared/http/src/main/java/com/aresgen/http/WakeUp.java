package com.aresgen.http;

/**
 * A message that wakes a worker, sent once the answer's writes are committed. The work itself is a row, which the
 * sweeper also finds: a lost message only delays it.
 *
 * @param queue its URL
 */
public record WakeUp(String queue, String message) {}
