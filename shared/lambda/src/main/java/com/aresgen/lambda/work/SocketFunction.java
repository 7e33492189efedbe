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
import java.util.Map;

/**
 * A Lambda function behind a route of a WebSocket API. Its answer to an opening lets the socket in; answers to messages go
 * nowhere, since a socket is written to by the API's own address. An exception closes an opening, and is reported to the
 * sender of a message by API Gateway.
 */
public abstract class SocketFunction implements RequestStreamHandler, Primed {
    private static final byte[] DONE = Json.MAPPER.writeValueAsBytes(Map.of("statusCode", 200));

    private final Work work;
    private final Priming priming;

    /** Handles one event. Events of one socket come at once and in any order. */
    public interface Work {
        void handle(SocketEvent event);

        /** Does with the sample what {@link #handle} does, but stores and sends nothing; runs before a snapshot. */
        default void rehearse(SocketEvent event) {
            handle(event);
        }
    }

    /** The sample's connection must be one that is not there. */
    protected SocketFunction(Work work, AwsConnections... connections) {
        this.work = work;
        this.priming = Priming.beforeSnapshot(getClass(), event -> work.rehearse(SocketEvent.of(event)), connections);
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
        try (var _ = LogScope.ofInvocation(context.getAwsRequestId())) {
            work.handle(SocketEvent.of(event));
        }
        output.write(DONE);
    }
}
