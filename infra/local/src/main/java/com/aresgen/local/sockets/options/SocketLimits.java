package com.aresgen.local.sockets.options;

import java.time.Duration;

/**
 * The limits of API Gateway for a socket, which tests shorten.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html
 *
 * @param frameBytes the longest frame of a client; a longer one closes the socket with 1009
 * @param messageBytes the longest message, of a client in several frames or of a function
 * @param idle how long a socket may carry no message in either direction
 * @param longest how long a socket may be open
 * @param bufferBytes how much a client may leave unread; AWS publishes no number
 */
public record SocketLimits(int frameBytes, int messageBytes, Duration idle, Duration longest, int bufferBytes) {
    /** Those of AWS. */
    public static SocketLimits ofAws() {
        return new SocketLimits(32 << 10, 128 << 10, Duration.ofMinutes(10), Duration.ofHours(2), 1 << 20);
    }

    public SocketLimits withIdle(Duration shorter) {
        return new SocketLimits(frameBytes, messageBytes, shorter, longest, bufferBytes);
    }

    public SocketLimits withLongest(Duration shorter) {
        return new SocketLimits(frameBytes, messageBytes, idle, shorter, bufferBytes);
    }

    public SocketLimits withBufferBytes(int other) {
        return new SocketLimits(frameBytes, messageBytes, idle, longest, other);
    }
}
