package com.aresgen.local.sockets.options;

import java.util.OptionalInt;

/**
 * How to start the WebSocket API.
 *
 * @param port 0 takes a free one; without one, it is {@value #APART} above the port of the API
 */
public record SocketOptions(OptionalInt port, SocketLimits limits, Shuffle shuffle) {
    private static final int APART = 1000;

    /** The limits of AWS, and a small shuffle. */
    public static SocketOptions ofAws() {
        return new SocketOptions(OptionalInt.empty(), SocketLimits.ofAws(), Shuffle.small());
    }

    public SocketOptions withPort(int other) {
        return new SocketOptions(OptionalInt.of(other), limits, shuffle);
    }

    public SocketOptions withLimits(SocketLimits other) {
        return new SocketOptions(port, other, shuffle);
    }

    public SocketOptions withShuffle(Shuffle other) {
        return new SocketOptions(port, limits, other);
    }

    /** The port beside an API on {@code apiPort}; a free one where that takes a free one. */
    public int portBeside(int apiPort) {
        return port.orElse(apiPort == 0 || apiPort + APART > 65_535 ? 0 : apiPort + APART);
    }
}
