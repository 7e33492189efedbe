package com.aresgen.workspace.keys;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.EntityTag;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.Write;
import com.aresgen.http.body.Fields;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.store.audit.KeySpending;
import com.aresgen.store.audit.SecurityEvents;
import com.aresgen.store.keys.KeyDetails;
import com.aresgen.store.keys.KeySettings;
import com.aresgen.store.keys.WorkspaceKeys;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;

/** POST /v1/keys: only this answer ever shows the secret. */
final class CreateKey implements Endpoint<CreateKey.Wanted> {
    private final WorkspaceKeys keys;
    private final AllowedModels models;
    private final SecurityEvents events;
    private final Region region;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    CreateKey(
            WorkspaceKeys keys,
            AllowedModels models,
            SecurityEvents events,
            Region region,
            Ids ids,
            InstantSource clock) {
        this.keys = keys;
        this.models = models;
        this.events = events;
        this.region = region;
        this.ids = ids;
        this.clock = clock;
    }

    record Wanted(Role role, KeyPatch settings) {}

    record Created(@JsonUnwrapped KeyView key, String secret) {}

    @Override
    public Route route() {
        return Route.post("/v1/keys").needs(Role.ADMIN);
    }

    @Override
    public Wanted read(Fields fields) {
        fields.require("name");
        var settings = KeyPatch.read(fields, clock.instant());
        var role = fields.requiredChoice(
                "role", Arrays.stream(Role.values()).map(Role::wire).toList());
        return new Wanted(role.isEmpty() ? Role.VIEWER : Role.valueOf(role.toUpperCase(Locale.ROOT)), settings);
    }

    @Override
    public Outcome handle(Call call, Wanted wanted) {
        return models.unknown(wanted.settings().models())
                .<Outcome>map(Outcome.Refusal::new)
                .orElseGet(() -> created(call, wanted.role(), wanted.settings().of(KeySettings.named(""))));
    }

    private Answer created(Call call, Role role, KeySettings settings) {
        var token = BearerKey.create(region);
        var now = clock.instant();
        var workspace = call.caller().workspace();
        var key = KeyDetails.created(token.keyId(), role, settings, now);
        var writes = new ArrayList<Write>(keys.create(token, workspace, role, settings, now));
        writes.add(events.entry(call, new SecurityEvents.Event(ids.next("evt"), "key.created", key.id())));
        return Answer.created(
                        "/v1/keys/" + key.id(),
                        new Created(KeyView.of(key, KeySpending.NONE, workspace, region, now), token.text()))
                .with(EntityTag.ofVersion(key.version()).headers())
                .writing(writes)
                .showingSecret();
    }
}
