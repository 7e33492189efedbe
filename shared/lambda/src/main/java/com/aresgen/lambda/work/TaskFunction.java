package com.aresgen.lambda.work;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.aresgen.http.json.Json;
import com.aresgen.lambda.aws.AwsConnections;
import com.aresgen.lambda.logs.LogScope;
import com.aresgen.lambda.snapshot.Ping;
import com.aresgen.lambda.snapshot.Primed;
import com.aresgen.lambda.snapshot.Priming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import tools.jackson.databind.JsonNode;

/**
 * A Lambda function that does a task of a state machine. An exception fails the task, and the machine's retries decide
 * what follows. https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html
 */
public abstract class TaskFunction implements RequestStreamHandler, Primed {
    private static final Duration REHEARSAL = Duration.ofSeconds(30);

    private final Work work;
    private final InstantSource clock;
    private final Priming priming;

    /** Does the task; it may be asked for more than once. */
    public interface Work {
        /**
         * The output of the task, which the next states see.
         *
         * @param deadline when the platform stops the function
         */
        Object handle(JsonNode input, Instant deadline);

        /**
         * Does the sample's task as far as nothing is stored and nothing sent, and loads what other tasks need; runs
         * before a snapshot. By default the task itself, as long as the sample's is not there to be done.
         */
        default void rehearse(JsonNode input, Instant deadline) {
            var _ = Json.MAPPER.writeValueAsBytes(handle(input, deadline));
        }
    }

    protected TaskFunction(Work work, InstantSource clock, AwsConnections... connections) {
        this.work = work;
        this.clock = clock;
        this.priming = Priming.beforeSnapshot(
                getClass(), event -> work.rehearse(event, clock.instant().plus(REHEARSAL)), connections);
    }

    @Override
    public final Priming priming() {
        return priming;
    }

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var event = Json.MAPPER.readTree(input);
        if (Ping.is(event)) {
            output.write(Ping.answer());
            return;
        }
        var deadline = clock.instant().plusMillis(context.getRemainingTimeInMillis());
        try (var _ = LogScope.ofInvocation(context.getAwsRequestId())) {
            output.write(Json.MAPPER.writeValueAsBytes(work.handle(event, deadline)));
        }
    }
}
