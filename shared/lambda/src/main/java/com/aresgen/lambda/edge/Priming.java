package com.aresgen.lambda.edge;

import com.aresgen.http.Actor;
import com.aresgen.http.Caller;
import com.aresgen.http.Endpoint;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Role;
import java.io.IOException;
import java.time.Duration;
import org.crac.Core;
import org.crac.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs the function's sample event before SnapStart takes its snapshot, so that every start from it has the classes
 * loaded. Once through all stages with an unknown key, which is refused; once through the endpoint alone, whose outcome
 * is dropped. Neither writes anything. An endpoint with an effect outside this process must have a sample that ends
 * before the effect: an unknown id, or a model that answers in this process. The snapshot has no connection to AWS.
 * https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html
 */
final class Priming implements Resource {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Caller PRIMING_CALLER =
            new Caller("ws_priming", new Actor.Key("key_priming", Actor.Secret.CURRENT), Role.ADMIN);

    private final Edge edge;
    private final Invocation invocation;
    private final Endpoint<?> endpoint;

    private Priming(Edge edge, Invocation invocation, Endpoint<?> endpoint) {
        this.edge = edge;
        this.invocation = invocation;
        this.endpoint = endpoint;
    }

    /** The CRaC context holds its resources weakly: the caller must keep the returned object. */
    static Priming beforeSnapshot(Edge edge, Invocation invocation, Endpoint<?> endpoint) {
        var priming = new Priming(edge, invocation, endpoint);
        Core.getGlobalContext().register(priming);
        return priming;
    }

    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) throws IOException {
        prime();
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {}

    void prime() throws IOException {
        var name = endpoint.getClass().getSimpleName();
        try (var in = Priming.class.getResourceAsStream("/events/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException(
                        "events/" + name + ".json is missing: SnapStart has nothing to prime with");
            }
            var event = withUnknownKey(Json.MAPPER.readTree(in));
            var context = new CallContext(TIMEOUT);
            var gateway = edge.gateway();
            var call = gateway.read(event, context);
            var _ = gateway.write(WholeResponse.from(invocation, call, invocation.handle(call)));
            invocation.rehearse(gateway.read(event, context), PRIMING_CALLER);
            endpoint.prime();
        } finally {
            edge.connections().renew();
        }
    }

    private JsonNode withUnknownKey(JsonNode event) {
        if (event.path("multiValueHeaders") instanceof ObjectNode headers) {
            headers.putArray("Authorization")
                    .add("Bearer " + BearerKey.create(edge.region()).text());
        }
        return event;
    }
}
