package com.aresgen.workspace.keys;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.Cursors;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.values.Role;
import com.aresgen.store.keys.KeyDetails;
import com.aresgen.store.keys.WorkspaceKeys;
import jakarta.inject.Inject;
import java.util.List;

/** GET /v1/keys: from the newest on, the revoked ones too. */
final class ListKeys implements Endpoint.Bodiless {
    private final WorkspaceKeys keys;
    private final Paging paging;
    private final KeyViews views;

    @Inject
    ListKeys(WorkspaceKeys keys, Paging paging, KeyViews views) {
        this.keys = keys;
        this.paging = paging;
        this.views = views;
    }

    @Override
    public Route route() {
        return Route.get("/v1/keys").needs(Role.ADMIN).withParameters("limit", "cursor");
    }

    @Override
    public Outcome handle(Call call) {
        var workspace = call.caller().workspace();
        return paging.list(call, page -> slice(keys.list(workspace, page), page, workspace));
    }

    private Paging.Slice slice(List<KeyDetails> found, Paging.Page page, String workspace) {
        var shown = found.subList(0, Math.min(found.size(), page.limit()));
        var view = views.of(shown, workspace);
        return Paging.Slice.of(found, page.limit(), key -> new Cursors.Position(key.created(), key.id()), view);
    }
}
