package com.aresgen.store.keys.inflight;

import java.time.Instant;

/**
 * One model call of a key, in flight until it is given back, or else until its end: the second in which the platform has
 * stopped the call's function, whatever became of it.
 *
 * @param item the id of the item in which the key's leases are
 * @param text what is stored there: the end in seconds since the epoch, and a part of the call's id
 */
public record CallLease(String item, String text) {
    private static final String SEPARATOR = "/";

    /** Of the request's id, whose end is random: 60 bits. */
    private static final int CHARACTERS = 12;

    static CallLease of(String item, String request, Instant end) {
        return new CallLease(
                item, secondOf(end) + SEPARATOR + request.substring(Math.max(0, request.length() - CHARACTERS)));
    }

    /** Whether a stored lease has ended by then. */
    static boolean hasEnded(String text, Instant now) {
        return Long.parseLong(text.substring(0, text.indexOf(SEPARATOR))) <= now.getEpochSecond();
    }

    /** The first whole second that is not before the end. */
    private static long secondOf(Instant end) {
        return end.getNano() == 0 ? end.getEpochSecond() : end.getEpochSecond() + 1;
    }
}
