package com.aresgen.models.openai.exchange;

import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.failure.UpstreamTimeout;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/**
 * One request and its response. A virtual thread does the blocking, because interrupting it closes its socket in
 * every phase: in connecting, in the TLS handshake, in writing or in reading. (HttpURLConnection.disconnect from
 * another thread waits for the lock that a blocked read of a chunked body holds.) It hands over one signal at a time,
 * so that a server is read no faster than the caller reads.
 */
public final class OpenAiExchange implements AutoCloseable {
    /** How long the last signal is offered to a reader that may be about to wait. */
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final SynchronousQueue<Signal> signals = new SynchronousQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    private OpenAiExchange(HttpSender wire) {
        thread = Thread.ofVirtual()
                .name("upstream")
                .uncaughtExceptionHandler((_, bug) -> offerLast(new Signal.Bug(bug)))
                .unstarted(() -> run(wire));
    }

    public static OpenAiExchange start(HttpSender wire) {
        var exchange = new OpenAiExchange(wire);
        exchange.thread.start();
        return exchange;
    }

    /** Waits for the next signal, at most for {@code patience}; a slower server has timed out. */
    public Signal next(Duration patience) {
        if (closed) {
            return cancelled();
        }
        try {
            var signal = signals.poll(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS);
            return switch (signal) {
                case null -> new Signal.Fault(new UpstreamTimeout());
                case Signal.Bug(Throwable cause) -> throw new IllegalStateException("The exchange failed", cause);
                default -> signal;
            };
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return cancelled();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run(HttpSender wire) {
        try {
            wire.run(signals::put);
        } catch (InterruptedException _) {
            offerLast(cancelled());
        }
    }

    private void offerLast(Signal signal) {
        try {
            // It does not matter whether a reader takes it.
            var _ = signals.offer(signal, FAREWELL.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Signal cancelled() {
        return new Signal.Fault(new UpstreamError("The answer was cancelled before its end."));
    }
}
