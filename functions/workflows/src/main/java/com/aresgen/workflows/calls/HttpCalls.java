package com.aresgen.workflows.calls;

import com.aresgen.egress.Destination;
import com.aresgen.egress.Destination.Reading;
import com.aresgen.egress.Egress;
import com.aresgen.egress.EgressPolicy;
import com.aresgen.egress.Request;
import com.aresgen.egress.Result;
import com.aresgen.http.Payload;
import com.aresgen.http.json.Json;
import com.aresgen.store.signing.Signatures;
import com.aresgen.store.workflows.SigningSecrets;
import com.aresgen.workflows.definition.RetryOn;
import com.aresgen.workflows.engine.world.CallResult;
import com.aresgen.workflows.engine.world.Calls;
import com.aresgen.workflows.engine.world.StepCall;
import com.aresgen.workflows.engine.world.Use;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Steps that send a request to an address of the workspace's choice, signed like a webhook. A request is sent at least
 * once: its {@code webhook-id} is the same in all attempts, so that the receiver can tell a repetition. Safe for
 * threads.
 */
public final class HttpCalls implements Calls {
    /** Bytes of a body that a step may put out. */
    public static final int MOST_BYTES = 256 * 1024;

    /** Fields that belong to the connection or to the signature. */
    private static final Set<String> OURS = Set.of(
            "host",
            "connection",
            "content-length",
            "content-type",
            "transfer-encoding",
            "te",
            "trailer",
            "upgrade",
            "user-agent",
            "expect",
            "webhook-id",
            "webhook-timestamp",
            "webhook-signature",
            "aresgen-timestamp",
            "aresgen-signature");

    private final SigningSecrets secrets;
    private final EgressPolicy reach;
    private final Function<Duration, Egress> egress;
    private final InstantSource clock;

    /** @param egress a client for a request that may take so long */
    public HttpCalls(
            SigningSecrets secrets, EgressPolicy reach, Function<Duration, Egress> egress, InstantSource clock) {
        this.secrets = secrets;
        this.reach = reach;
        this.egress = egress;
        this.clock = clock;
    }

    @Override
    public CallResult call(StepCall step, Instant deadline) {
        return switch (Destination.read(step.with().path("url").asString(""), reach)) {
            case Reading.Refused(var reason) -> refused("The url " + reason.detail() + ".");
            case Reading.Valid(var to) -> HttpOutputs.of(step.with(), send(step, to, deadline));
        };
    }

    /** Nothing is known of a request that may have been sent: it may be sent again. */
    @Override
    public Optional<CallResult> settle(StepCall step) {
        return Optional.empty();
    }

    private Result send(StepCall step, Destination to, Instant deadline) {
        var now = clock.instant();
        var given = headers(step.with());
        var body = body(step.with(), Optional.ofNullable(given.get("content-type")));
        var headers = new LinkedHashMap<String, String>();
        given.forEach((name, value) -> {
            if (!OURS.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, value);
            }
        });
        var id = step.run().id() + "/" + step.path() + "/" + step.run().generation();
        headers.putAll(Signatures.of(id, now, body, secrets.of(step.run().workspace())));
        var method = step.with().path("method").asString("GET");
        return egress.apply(Duration.between(now, deadline)).send(new Request(method, to, headers, body));
    }

    private static Map<String, String> headers(JsonNode with) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        with.path("headers")
                .properties()
                .forEach(field -> headers.put(field.getKey(), field.getValue().asString("")));
        return headers;
    }

    private static Payload body(JsonNode with, Optional<String> type) {
        var body = with.path("body");
        if (body.isMissingNode() || body.isNull()) {
            return Payload.EMPTY;
        }
        return body.isString()
                ? new Payload(
                        type.orElse("text/plain; charset=utf-8"),
                        body.stringValue().getBytes(StandardCharsets.UTF_8))
                : new Payload(type.orElse(Payload.JSON), Json.MAPPER.writeValueAsBytes(body));
    }

    static CallResult refused(String message) {
        return new CallResult.Failed("request_refused", message, Optional.empty(), Optional.empty(), Use.NONE);
    }

    static CallResult failed(String code, String message, RetryOn kind, Optional<Duration> retryAfter) {
        return new CallResult.Failed(code, message, Optional.of(kind), retryAfter, Use.NONE);
    }
}
