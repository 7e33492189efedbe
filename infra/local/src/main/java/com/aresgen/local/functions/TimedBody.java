package com.aresgen.local.functions;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The body of an answer, cut off when the function takes too long, as Lambda does. */
final class TimedBody extends FilterInputStream {
    /** Completes once, with whether the body was read to its end; that also removes its timer. */
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();

    /** @param ended called once: when the body was read to its end (true), or was closed or too late before it */
    TimedBody(InputStream body, Duration most, Consumer<Boolean> ended) {
        super(body);
        var _ = end.completeOnTimeout(false, most.toMillis(), TimeUnit.MILLISECONDS)
                .thenAccept(ended);
    }

    @Override
    public int read() throws IOException {
        return noted(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return noted(super.read(bytes, offset, length));
    }

    /** Closing the body itself would read the rest of it. */
    @Override
    public void close() {
        end.complete(false);
    }

    private int noted(int read) {
        if (read < 0) {
            end.complete(true);
        }
        return read;
    }
}
