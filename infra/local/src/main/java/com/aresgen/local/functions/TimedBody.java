package com.aresgen.local.functions;

import java.io.FilterInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.ModalCloseable;

/**
 * The body of an answer, cut off when the function takes too long, as Lambda does. Closing it closes the connection at
 * once: an orderly end would read the rest of the body.
 */
final class TimedBody extends FilterInputStream {
    private final ModalCloseable connection;
    /** Completes when the time is over; cancelling it also removes its timer, and with it the connection's buffers. */
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    TimedBody(InputStream body, ModalCloseable connection, Duration most) {
        super(body);
        this.connection = connection;
        var _ = end.completeOnTimeout(null, most.toMillis(), TimeUnit.MILLISECONDS)
                .thenRun(this::hangUp);
    }

    @Override
    public void close() {
        end.cancel(false);
        hangUp();
    }

    private void hangUp() {
        connection.close(CloseMode.IMMEDIATE);
    }
}
