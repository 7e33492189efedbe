package com.aresgen.http.streams;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A text that was complete before its first piece is read. */
public final class FinishedText<R> implements RunningText<R> {
    private final Deque<String> pieces;
    private final R result;

    public FinishedText(List<String> pieces, R result) {
        this.pieces = new ArrayDeque<>(pieces);
        this.result = result;
    }

    @Override
    public Step<R> next() {
        return pieces.isEmpty() ? new Step.Finished<>(result) : new Step.Text<>(pieces.removeFirst());
    }

    /** Its models have ended and are metered. */
    @Override
    public void abandon() {}

    @Override
    public void close() {}
}
