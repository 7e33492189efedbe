package com.aresgen.workspace.keys;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.EntityTag;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Role;
import com.aresgen.store.keys.WorkspaceKeys;
import jakarta.inject.Inject;

/** GET /v1/keys/current: the key that the caller sent. */
final class GetCurrentKey implements Endpoint.Bodiless {
    private final WorkspaceKeys keys;
    private final KeyViews views;

    @Inject
    GetCurrentKey(WorkspaceKeys keys, KeyViews views) {
        this.keys = keys;
        this.views = views;
    }

    @Override
    public Route route() {
        return Route.get("/v1/keys/current").needs(Role.VIEWER);
    }

    @Override
    public Outcome handle(Call call) {
        var workspace = call.caller().workspace();
        var id = call.caller().actor().id();
        return keys.find(id, workspace)
                .<Outcome>map(key -> Answer.ok(views.of(key, workspace))
                        .with(EntityTag.ofVersion(key.version()).headers()))
                .orElseGet(() -> new Outcome.Refusal(new NotFound(Problem.KEY_NOT_FOUND, id)));
    }
}
