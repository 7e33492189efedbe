package com.aresgen.models;

import org.jspecify.annotations.Nullable;

/**
 * An answer that comes in events, of which the first is waited for before anyone is told that there is an answer, and
 * the last is told again to whoever asks on.
 */
public abstract class EventAnswer implements RunningAnswer {
    private @Nullable Event held;
    private boolean begun;
    private boolean over;

    /** Waits for what comes next, which may say nothing. */
    protected abstract Event read();

    /** Whether an event has come. */
    protected final boolean hasBegun() {
        return begun;
    }

    /** Waits for the first event and keeps it for {@link #next()}. */
    public final Event begin() {
        held = next();
        return held;
    }

    @Override
    public final Event next() {
        if (held != null) {
            var event = held;
            held = over ? held : null;
            return event;
        }
        var event = event();
        begun = true;
        if (!(event instanceof Event.Said)) {
            over = true;
            held = event;
            close();
        }
        return event;
    }

    /** The next event that says something. */
    private Event event() {
        while (true) {
            var event = read();
            if (!(event instanceof Event.Said(var piece) && piece.isEmpty())) {
                return event;
            }
        }
    }
}
