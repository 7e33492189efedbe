package com.aresgen.workspace.keys;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.EntityTag;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.Write;
import com.aresgen.http.body.Fields;
import com.aresgen.http.body.MergePatch;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Role;
import com.aresgen.store.audit.SecurityEvents;
import com.aresgen.store.keys.KeyDetails;
import com.aresgen.store.keys.WorkspaceKeys;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;

/** PATCH /v1/keys/{id}: a merge patch of the settings, which hold from the next request on. */
final class UpdateKey implements Endpoint<KeyPatch> {
    private final WorkspaceKeys keys;
    private final AllowedModels models;
    private final KeyViews views;
    private final SecurityEvents events;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    UpdateKey(
            WorkspaceKeys keys,
            AllowedModels models,
            KeyViews views,
            SecurityEvents events,
            Ids ids,
            InstantSource clock) {
        this.keys = keys;
        this.models = models;
        this.views = views;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Route route() {
        return Route.patch("/v1/keys/{id}").needs(Role.ADMIN);
    }

    @Override
    public KeyPatch read(Fields fields) {
        new MergePatch(fields).refuseRemoval("name");
        return KeyPatch.read(fields, clock.instant());
    }

    @Override
    public Outcome handle(Call call, KeyPatch patch) {
        var id = call.pathParameter("id");
        return keys.find(id, call.caller().workspace())
                .filter(KeyDetails::active)
                .map(key -> matched(call, patch, key))
                .orElseGet(() -> new Outcome.Refusal(new NotFound(Problem.KEY_NOT_FOUND, id)));
    }

    private Outcome matched(Call call, KeyPatch patch, KeyDetails read) {
        return EntityTag.ofVersion(read.version())
                .unmatched(call)
                .or(() -> models.unknown(patch.models()))
                .<Outcome>map(Outcome.Refusal::new)
                .orElseGet(() ->
                        patch.isEmpty() ? views.answer(read, call.caller().workspace()) : changed(call, patch, read));
    }

    private Answer changed(Call call, KeyPatch patch, KeyDetails read) {
        var settings = patch.of(read.settings());
        var writes =
                new ArrayList<Write>(keys.update(read, settings, call.caller().workspace()));
        writes.add(events.entry(call, new SecurityEvents.Event(ids.next("evt"), "key.updated", read.id())));
        return views.answer(read.with(settings), call.caller().workspace()).writing(writes);
    }
}
