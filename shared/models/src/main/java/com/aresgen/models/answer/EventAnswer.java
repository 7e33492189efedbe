package com.aresgen.models.answer;

import org.jspecify.annotations.Nullable;

/**
 * An answer read event by event. {@link #begin} waits for the first event, so that failures before it can still be an
 * HTTP status; after the last event {@link #next} returns it again.
 */
public abstract class EventAnswer implements RunningAnswer {
    private @Nullable Event held;
    private boolean begun;
    private boolean over;

    /** Waits for the next event, which may have no content. */
    protected abstract Event read();

    /** Whether the first of these events has arrived. */
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
        if (!(event instanceof Event.Part)) {
            over = true;
            held = event;
            close();
        }
        return event;
    }

    /** The next event that has content or ends the answer. */
    private Event event() {
        while (true) {
            var event = read();
            if (!(event instanceof Event.Part(var piece) && piece.isEmpty())) {
                return event;
            }
        }
    }
}
