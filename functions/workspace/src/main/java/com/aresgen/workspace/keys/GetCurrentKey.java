package com.aresgen.workspace.keys;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
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
        return views.answer(keys, call.caller().actor().id(), call.caller().workspace());
    }
}
