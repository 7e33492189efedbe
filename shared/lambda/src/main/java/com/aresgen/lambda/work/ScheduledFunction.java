package com.aresgen.lambda.work;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.aresgen.lambda.aws.AwsConnections;
import com.aresgen.lambda.logs.LogScope;
import com.aresgen.lambda.snapshot.Ping;
import com.aresgen.lambda.snapshot.Primed;
import com.aresgen.lambda.snapshot.Priming;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/** A Lambda function that a schedule starts. */
public abstract class ScheduledFunction implements RequestHandler<ScheduledEvent, String>, Primed {
    private final Consumer<Instant> work;
    private final InstantSource clock;
    private final Priming priming;

    /**
     * A function that does {@code work}. The work receives the time by which it must end, and begins nothing that it
     * has no time for: before a snapshot its time is over.
     */
    protected ScheduledFunction(Consumer<Instant> work, InstantSource clock, AwsConnections connections) {
        this.work = work;
        this.clock = clock;
        this.priming = Priming.beforeSnapshot(getClass(), _ -> work.accept(Instant.EPOCH), connections);
    }

    @Override
    public final Priming priming() {
        return priming;
    }

    @Override
    public final String handleRequest(ScheduledEvent event, Context context) {
        if (!Ping.is(event)) {
            try (var _ = LogScope.ofInvocation(context.getAwsRequestId())) {
                work.accept(clock.instant().plusMillis(context.getRemainingTimeInMillis()));
            }
        }
        return "";
    }
}
