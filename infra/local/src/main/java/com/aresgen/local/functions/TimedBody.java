package com.aresgen.local.functions;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The body of an answer, cut off when the function takes too long, as Lambda does. */
final class TimedBody extends FilterInputStream {
    private final CompletableFuture<Void> end;

    TimedBody(InputStream body, Duration most) {
        super(body);
        this.end = CompletableFuture.runAsync(
                this::hangUp, CompletableFuture.delayedExecutor(most.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() throws IOException {
        end.cancel(false);
        super.close();
    }

    private void hangUp() {
        try {
            super.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
