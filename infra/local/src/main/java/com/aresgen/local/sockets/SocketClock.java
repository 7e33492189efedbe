package com.aresgen.local.sockets;

import com.aresgen.local.sockets.options.Shuffle;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs the work of sockets side by side, each on a thread of its own, after the delays that a {@link Shuffle} draws. */
final class SocketClock implements AutoCloseable {
    private final Shuffle shuffle;
    private final Random random;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofVirtual().name("socket clock").factory());

    SocketClock(Shuffle shuffle) {
        this.shuffle = shuffle;
        this.random = new Random(shuffle.seed());
        timer.setRemoveOnCancelPolicy(true);
        // What a socket starts while the API ends is left undone.
        timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Starts the work after a random delay. */
    void shuffled(Runnable work) {
        var micros = shuffle.most().toNanos() / 1000;
        var _ = after(micros == 0 ? Duration.ZERO : Duration.ofNanos(random.nextLong(micros + 1) * 1000), work);
    }

    /** Starts the work after this time, unless it is cancelled or this is closed before. */
    Future<?> after(Duration time, Runnable work) {
        return timer.schedule(
                () -> Thread.ofVirtual().name("socket").start(work), time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Whether a message is handled twice. */
    boolean repeats() {
        return random.nextDouble() < shuffle.repeated();
    }

    /** Whether {@code $disconnect} is not called. */
    boolean loses() {
        return random.nextDouble() < shuffle.lost();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
