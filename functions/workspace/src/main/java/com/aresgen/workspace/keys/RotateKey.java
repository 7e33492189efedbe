package com.aresgen.workspace.keys;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.body.Grace;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.store.audit.SecurityEvents;
import com.aresgen.store.keys.WorkspaceKeys;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** POST /v1/keys/{id}/rotate: a new secret now, and a grace in which the old one still works. */
final class RotateKey implements Endpoint<Duration> {
    private final WorkspaceKeys keys;
    private final SecurityEvents events;
    private final Region region;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    RotateKey(WorkspaceKeys keys, SecurityEvents events, Region region, Ids ids, InstantSource clock) {
        this.keys = keys;
        this.events = events;
        this.region = region;
        this.ids = ids;
        this.clock = clock;
    }

    record Rotated(String id, String secret, Instant previousSecretExpiresAt) {}

    @Override
    public Route route() {
        return Route.post("/v1/keys/{id}/rotate").needs(Role.ADMIN);
    }

    @Override
    public Duration read(Fields fields) {
        return Grace.read(fields);
    }

    /** Reads nothing: the condition of its write checks that the key exists, and that it may be rotated now. */
    @Override
    public Outcome handle(Call call, Duration grace) {
        var id = call.pathParameter("id");
        return BearerKey.isKeyId(id)
                ? rotated(
                        call, new BearerKey(region, id, BearerKey.create(region).secret()), grace)
                : new Outcome.Refusal(new NotFound(Problem.KEY_NOT_FOUND, id));
    }

    private Answer rotated(Call call, BearerKey renewed, Duration grace) {
        var now = clock.instant();
        var id = renewed.keyId();
        return Answer.created("/v1/keys/" + id, new Rotated(id, renewed.text(), now.plus(grace)))
                .writing(
                        keys.rotate(call.caller().workspace(), renewed, grace, now),
                        events.entry(call, new SecurityEvents.Event(ids.next("evt"), "key.rotated", id)))
                .showingSecret();
    }
}
