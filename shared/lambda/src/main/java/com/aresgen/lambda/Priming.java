package com.aresgen.lambda;

import com.aresgen.http.Json;
import com.aresgen.http.Region;
import com.aresgen.http.Token;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.crac.Core;
import org.crac.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs the function's sample event once before SnapStart takes its snapshot, so that classes are loaded and connections
 * code is warm in every start from it. The call carries a key that nobody has: it is refused, and writes nothing.
 * https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html
 */
final class Priming implements Resource {
    private final Invocation invocation;
    private final String endpoint;
    private final Region region;

    private Priming(Invocation invocation, String endpoint, Region region) {
        this.invocation = invocation;
        this.endpoint = endpoint;
        this.region = region;
    }

    /** The CRaC context refers to its resources weakly: the caller keeps what it gets. */
    static Priming beforeSnapshot(Invocation invocation, String endpoint, Region region) {
        var priming = new Priming(invocation, endpoint, region);
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
        try (var in = Priming.class.getResourceAsStream("/events/" + endpoint + ".json")) {
            if (in == null) {
                throw new IllegalStateException(
                        "events/" + endpoint + ".json is missing: SnapStart has nothing to prime with");
            }
            var event = withUnknownKey(Json.MAPPER.readTree(in));
            invocation.handle(
                    new ByteArrayInputStream(Json.MAPPER.writeValueAsBytes(event)),
                    OutputStream.nullOutputStream(),
                    new PrimingContext());
        }
    }

    private JsonNode withUnknownKey(JsonNode event) {
        if (event.path("multiValueHeaders") instanceof ObjectNode headers) {
            headers.putArray("Authorization")
                    .add("Bearer " + Token.create(region).text());
        }
        return event;
    }
}
