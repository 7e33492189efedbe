package com.aresgen.workspace.keys;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.values.Role;
import com.aresgen.store.keys.WorkspaceKeys;
import jakarta.inject.Inject;

/** GET /v1/keys/{id}: a key of the workspace, revoked or not. */
final class GetKey implements Endpoint.Bodiless {
    private final WorkspaceKeys keys;
    private final KeyViews views;

    @Inject
    GetKey(WorkspaceKeys keys, KeyViews views) {
        this.keys = keys;
        this.views = views;
    }

    @Override
    public Route route() {
        return Route.get("/v1/keys/{id}").needs(Role.ADMIN);
    }

    @Override
    public Outcome handle(Call call) {
        return views.answer(keys, call.pathParameter("id"), call.caller().workspace());
    }
}
