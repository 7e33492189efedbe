package com.aresgen.http;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sends a comment after {@code silence} without a frame: proxies keep the connection open, and a failed send reveals
 * that the caller has disconnected. Safe for threads.
 */
public final class KeepAlive implements EventStream.Sink, AutoCloseable {
    private final EventStream.Sink sink;
    private final Duration silence;
    private final Runnable whenGone;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private long lastSent = System.nanoTime();
    private boolean over;

    private KeepAlive(EventStream.Sink sink, Duration silence, Runnable whenGone) {
        this.sink = sink;
        this.silence = silence;
        this.whenGone = whenGone;
    }

    /**
     * Watches over {@code sink} until it is closed.
     *
     * @param whenGone is run when a comment cannot be sent, since the caller has disconnected
     */
    public static KeepAlive over(EventStream.Sink sink, Duration silence, Runnable whenGone) {
        var alive = new KeepAlive(sink, silence, whenGone);
        Thread.ofVirtual().name("keep-alive").start(alive::watch);
        return alive;
    }

    @Override
    public boolean send(Frame frame) {
        lock.lock();
        try {
            lastSent = System.nanoTime();
            over |= !sink.send(frame);
            return !over;
        } finally {
            lock.unlock();
        }
    }

    /** False once a frame could not be sent, or after {@link #close}. */
    public boolean isOpen() {
        lock.lock();
        try {
            return !over;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            over = true;
            ended.signal();
        } finally {
            lock.unlock();
        }
    }

    private void watch() {
        lock.lock();
        try {
            while (!over) {
                var left = silence.toNanos() - (System.nanoTime() - lastSent);
                if (left > 0) {
                    var _ = ended.awaitNanos(left);
                } else if (!send(Frame.KEEP_ALIVE)) {
                    whenGone.run();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
