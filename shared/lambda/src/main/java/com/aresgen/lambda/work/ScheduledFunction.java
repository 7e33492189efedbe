package com.aresgen.lambda.work;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/** A Lambda function that a schedule starts. */
public abstract class ScheduledFunction implements RequestHandler<ScheduledEvent, String> {
    private final Consumer<Instant> work;
    private final InstantSource clock;

    /** A function that does {@code work}; the work receives the time by which it must end. */
    protected ScheduledFunction(Consumer<Instant> work, InstantSource clock) {
        this.work = work;
        this.clock = clock;
    }

    @Override
    public final String handleRequest(ScheduledEvent event, Context context) {
        work.accept(clock.instant().plusMillis(context.getRemainingTimeInMillis()));
        return "";
    }
}
