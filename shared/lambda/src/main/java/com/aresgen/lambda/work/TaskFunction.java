package com.aresgen.lambda.work;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.aresgen.http.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import tools.jackson.databind.JsonNode;

/**
 * A Lambda function that does a task of a state machine. An exception fails the task, and the machine's retries decide
 * what follows. https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html
 */
public abstract class TaskFunction implements RequestStreamHandler {
    private final Work work;
    private final InstantSource clock;

    /** Does the task; it may be asked for more than once. */
    public interface Work {
        /**
         * The output of the task, which the next states see.
         *
         * @param deadline when the platform stops the function
         */
        Object handle(JsonNode input, Instant deadline);
    }

    protected TaskFunction(Work work, InstantSource clock) {
        this.work = work;
        this.clock = clock;
    }

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var deadline = clock.instant().plusMillis(context.getRemainingTimeInMillis());
        output.write(Json.MAPPER.writeValueAsBytes(work.handle(Json.MAPPER.readTree(input), deadline)));
    }
}
