package com.aresgen.lambda.edge;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Pipeline;
import com.aresgen.http.json.Json;
import com.aresgen.lambda.aws.AwsConnections;
import com.aresgen.lambda.logs.LogScope;
import com.aresgen.lambda.snapshot.Ping;
import com.aresgen.lambda.snapshot.Primed;
import com.aresgen.lambda.snapshot.Priming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A Lambda function that answers one route. Subclasses name the endpoint and its family, and nothing else. */
public abstract class HttpFunction implements RequestStreamHandler, Primed {
    private final Endpoint<?> endpoint;
    private final ProxyEvents gateway;
    private final Invocation invocation;
    private final Priming priming;

    /** The endpoint of this name of a family. */
    protected HttpFunction(Family family, String name) {
        this(family, family.endpoint(name));
    }

    /** An endpoint behind the stages that its route needs. */
    protected HttpFunction(Family family, Endpoint<?> endpoint) {
        this(family.edge(), endpoint, family.edge().pipeline(endpoint.route(), family), family.connections());
    }

    /** An endpoint behind these stages. */
    protected HttpFunction(Edge edge, Endpoint<?> endpoint, Pipeline pipeline, AwsConnections connections) {
        this.endpoint = endpoint;
        this.gateway = edge.gateway();
        this.invocation = new Invocation(edge, endpoint, pipeline);
        this.priming =
                Priming.beforeSnapshot(getClass(), new EndpointRehearsal(edge, endpoint).with(invocation), connections);
    }

    /** The endpoint that answers here. */
    public final Endpoint<?> endpoint() {
        return endpoint;
    }

    @Override
    public final Priming priming() {
        return priming;
    }

    /** A response to an event is sent as a whole, so the frames of a stream are collected first. */
    @Override
    public final void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var event = Json.MAPPER.readTree(in);
        if (Ping.is(event)) {
            out.write(Ping.answer());
            return;
        }
        try (var _ = LogScope.ofInvocation(context.getAwsRequestId())) {
            var call = gateway.read(event, context);
            var answer = WholeResponse.from(invocation, call, invocation.handle(call));
            out.write(gateway.write(answer));
        }
    }

    final ProxyEvents gateway() {
        return gateway;
    }

    final Invocation invocation() {
        return invocation;
    }
}
