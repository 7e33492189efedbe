package com.aresgen.local.sockets.options;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How far local mode goes in what API Gateway does not promise: order in either direction, a message only once, and
 * the call of {@code $disconnect}.
 *
 * @param seed the same one draws the same numbers
 * @param most the longest delay before a call of a function and before a delivery to a client
 * @param repeated the share of messages, from 0 to 1, with which the function is called twice
 * @param lost the share of closed sockets, from 0 to 1, for which {@code $disconnect} is not called
 */
public record Shuffle(long seed, Duration most, double repeated, double lost) {
    /** Delays of up to 5 ms from a random seed; no message is repeated and no call lost. */
    public static Shuffle small() {
        return new Shuffle(ThreadLocalRandom.current().nextLong(), Duration.ofMillis(5), 0, 0);
    }

    /** No delay; messages of a socket are still handled side by side. */
    public static Shuffle none() {
        return new Shuffle(0, Duration.ZERO, 0, 0);
    }

    public Shuffle withSeed(long other) {
        return new Shuffle(other, most, repeated, lost);
    }

    public Shuffle withMost(Duration other) {
        return new Shuffle(seed, other, repeated, lost);
    }

    public Shuffle withRepeated(double share) {
        return new Shuffle(seed, most, share, lost);
    }

    public Shuffle withLost(double share) {
        return new Shuffle(seed, most, repeated, share);
    }
}
