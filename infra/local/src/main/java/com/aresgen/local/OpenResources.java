package com.aresgen.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** The resources opened so far, so that a start that fails half-way leaves nothing running. */
final class OpenResources implements AutoCloseable {
    private final Deque<Runnable> closers = new ArrayDeque<>();

    /** Closes {@code closer} before all that was added earlier. */
    void add(Runnable closer) {
        closers.push(closer);
    }

    @Override
    public void close() {
        var last = closers.poll();
        if (last == null) {
            return;
        }
        try {
            last.run();
        } finally {
            close();
        }
    }
}
