package com.aresgen.models;

import java.time.Instant;

/**
 * When the caller of an answer stops waiting.
 *
 * @param firstByte for its first byte: by then a whole answer has to be complete, and a stream to have begun
 * @param end for the rest of an answer that has begun
 */
public record Deadlines(Instant firstByte, Instant end) {
    /** Of a caller that needs no sign of life before the end. */
    public static Deadlines of(Instant end) {
        return new Deadlines(end, end);
    }

    /** Once the caller has the first byte. */
    public Deadlines begun() {
        return of(end);
    }
}
