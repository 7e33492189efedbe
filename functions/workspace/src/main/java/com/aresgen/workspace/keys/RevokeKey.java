package com.aresgen.workspace.keys;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.Write;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Role;
import com.aresgen.store.audit.SecurityEvents;
import com.aresgen.store.keys.KeyDetails;
import com.aresgen.store.keys.WorkspaceKeys;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;

/** DELETE /v1/keys/{id}: the key is refused from the next request on, and stays in the list as revoked. */
final class RevokeKey implements Endpoint.Bodiless {
    private final WorkspaceKeys keys;
    private final SecurityEvents events;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    RevokeKey(WorkspaceKeys keys, SecurityEvents events, Ids ids, InstantSource clock) {
        this.keys = keys;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    record Revoked(String id, boolean revoked, Instant revokedAt) {}

    @Override
    public Route route() {
        return Route.delete("/v1/keys/{id}").needs(Role.ADMIN);
    }

    @Override
    public Outcome handle(Call call) {
        var id = call.pathParameter("id");
        return keys.find(id, call.caller().workspace())
                .filter(KeyDetails::active)
                .<Outcome>map(key -> revoked(call, key))
                .orElseGet(() -> new Outcome.Refusal(new NotFound(Problem.KEY_NOT_FOUND, id)));
    }

    private Answer revoked(Call call, KeyDetails key) {
        var now = clock.instant();
        var writes = new ArrayList<Write>(keys.revoke(key, call.caller().workspace(), now));
        writes.add(events.entry(call, new SecurityEvents.Event(ids.next("evt"), "key.revoked", key.id())));
        return Answer.ok(new Revoked(key.id(), true, now)).writing(writes);
    }
}
