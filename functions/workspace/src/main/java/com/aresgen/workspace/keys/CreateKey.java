package com.aresgen.workspace.keys;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.Write;
import com.aresgen.http.body.Fields;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Quota;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.store.audit.SecurityEvents;
import com.aresgen.store.keys.WorkspaceKeys;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/** POST /v1/keys: only this answer ever shows the secret. */
final class CreateKey implements Endpoint<CreateKey.Wanted> {
    private static final int LONGEST_NAME = 100;
    private static final int FEWEST_REQUESTS = 1;

    private final WorkspaceKeys keys;
    private final SecurityEvents events;
    private final Region region;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    CreateKey(WorkspaceKeys keys, SecurityEvents events, Region region, Ids ids, InstantSource clock) {
        this.keys = keys;
        this.events = events;
        this.region = region;
        this.ids = ids;
        this.clock = clock;
    }

    record Wanted(String name, Role role, int rateLimit) {}

    record Created(
            String id,
            String name,
            String prefix,
            String role,
            int rateLimit,
            String status,
            Instant createdAt,
            String secret) {}

    @Override
    public Route route() {
        return Route.post("/v1/keys").needs(Role.ADMIN);
    }

    @Override
    public Wanted read(Fields fields) {
        fields.require("name");
        var name = fields.text("name");
        if (name != null && (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME)) {
            fields.refuse("name", "invalid_value", "must have 1 to " + LONGEST_NAME + " characters, not only spaces");
        }
        var role = fields.requiredChoice(
                "role", Arrays.stream(Role.values()).map(Role::wire).toList());
        var limit = fields.integer("rate_limit", FEWEST_REQUESTS, Quota.DEFAULT_LIMIT);
        return new Wanted(
                Objects.requireNonNullElse(name, ""),
                role.isEmpty() ? Role.VIEWER : Role.valueOf(role.toUpperCase(Locale.ROOT)),
                Objects.requireNonNullElse(limit, Quota.DEFAULT_LIMIT));
    }

    @Override
    public Outcome handle(Call call, Wanted wanted) {
        var token = BearerKey.create(region);
        var now = clock.instant();
        var writes = new ArrayList<Write>(
                keys.create(token, call.caller().workspace(), wanted.name(), wanted.role(), wanted.rateLimit(), now));
        writes.add(events.entry(call, new SecurityEvents.Event(ids.next("evt"), "key.created", token.keyId())));
        return Answer.created(
                        "/v1/keys/" + token.keyId(),
                        new Created(
                                token.keyId(),
                                wanted.name(),
                                KeyView.prefix(token.keyId(), region),
                                wanted.role().wire(),
                                wanted.rateLimit(),
                                "active",
                                now,
                                token.text()))
                .writing(writes)
                .showingSecret();
    }
}
