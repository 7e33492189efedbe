package com.aresgen.lambda.edge;

import com.aresgen.http.Actor;
import com.aresgen.http.Caller;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.stages.Decode;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Role;
import com.aresgen.lambda.snapshot.Priming.Rehearsal;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets an endpoint decide on a sample event, and drops its outcome: no stage commits it. An endpoint with an effect
 * outside this process must have a sample that ends before the effect: an unknown id, or a model that answers in this
 * process.
 */
record EndpointRehearsal(Edge edge, Endpoint<?> endpoint) implements Rehearsal {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Caller PRIMING_CALLER =
            new Caller("ws_priming", new Actor.Key("key_priming", Actor.Secret.CURRENT), Role.ADMIN);

    @Override
    public void of(JsonNode event) {
        var call = edge.gateway().read(event, new CallContext(TIMEOUT)).from(PRIMING_CALLER);
        if (new Decode<>(endpoint).handle(call) instanceof Outcome.Effect effect) {
            var _ = effect.run().get();
        }
        endpoint.prime();
    }

    /** The same, after the event went through all stages with a key that none knows: it is refused. */
    Rehearsal with(Invocation invocation) {
        return event -> {
            var gateway = edge.gateway();
            var call = gateway.read(withUnknownKey(event), new CallContext(TIMEOUT));
            var _ = gateway.write(WholeResponse.from(invocation, call, invocation.handle(call)));
            of(event);
            invocation.asNew();
        };
    }

    private JsonNode withUnknownKey(JsonNode event) {
        if (event.path("multiValueHeaders") instanceof ObjectNode headers) {
            headers.putArray("Authorization")
                    .add("Bearer " + BearerKey.create(edge.region()).text());
        }
        return event;
    }
}
