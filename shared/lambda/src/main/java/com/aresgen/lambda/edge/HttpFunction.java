package com.aresgen.lambda.edge;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Pipeline;
import com.aresgen.http.json.Json;
import com.aresgen.lambda.work.Queues;
import com.aresgen.store.idempotency.Idempotency;
import com.aresgen.store.keys.KeyStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A Lambda function that answers one route. Subclasses wire it and nothing else. */
public abstract class HttpFunction implements RequestStreamHandler {
    private final Endpoint<?> endpoint;
    private final Gateway gateway;
    private final Invocation invocation;
    private final Priming priming;

    /** What Dagger gives a function that reads, beside its endpoint. */
    public interface Reading {
        Edge edge();

        KeyStore keys();
    }

    /** What Dagger gives a function that changes something. */
    public interface Writing extends Reading {
        Idempotency idempotency();
    }

    /** What Dagger gives a function that changes something and leaves work for workers. */
    public interface WakingWorkers extends Writing {
        Queues queues();
    }

    /** A function that reads, for callers with a key. */
    protected HttpFunction(Reading wiring, Endpoint<?> endpoint) {
        this(wiring.edge(), endpoint, wiring.edge().reading(endpoint, wiring.keys()));
    }

    /** A function that changes something, for callers with a key. */
    protected HttpFunction(Writing wiring, Endpoint<?> endpoint) {
        this(wiring.edge(), endpoint, wiring.edge().writing(endpoint, wiring.keys(), wiring.idempotency()));
    }

    /** A function that changes something and leaves work for workers. */
    protected HttpFunction(WakingWorkers wiring, Endpoint<?> endpoint) {
        this(
                wiring.edge(),
                endpoint,
                wiring.edge().waking(endpoint, wiring.keys(), wiring.idempotency(), wiring.queues()));
    }

    /** A function that anyone may call. */
    protected HttpFunction(Edge edge, Endpoint<?> endpoint) {
        this(edge, endpoint, edge.open());
    }

    private HttpFunction(Edge edge, Endpoint<?> endpoint, Pipeline pipeline) {
        this.endpoint = endpoint;
        this.gateway = edge.gateway();
        this.invocation = new Invocation(edge, endpoint, pipeline);
        this.priming =
                Priming.beforeSnapshot(gateway, invocation, endpoint.getClass().getSimpleName(), edge.region());
    }

    /** What this function answers. */
    public final Endpoint<?> endpoint() {
        return endpoint;
    }

    /** What happens before SnapStart's snapshot; here for those who want to see that it works. */
    public final void prime() throws IOException {
        priming.prime();
    }

    /** A response to an event is one piece, so a stream is collected first. */
    @Override
    public final void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var call = gateway.read(Json.MAPPER.readTree(in), context);
        var answer = Collected.from(invocation, call, invocation.handle(call));
        out.write(gateway.write(answer));
    }

    final Gateway gateway() {
        return gateway;
    }

    final Invocation invocation() {
        return invocation;
    }
}
