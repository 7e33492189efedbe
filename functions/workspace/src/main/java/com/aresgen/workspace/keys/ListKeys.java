package com.aresgen.workspace.keys;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.Cursors;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.store.keys.WorkspaceKeys;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** GET /v1/keys: from the newest on, the revoked ones too. */
final class ListKeys implements Endpoint.Bodiless {
    private final WorkspaceKeys keys;
    private final Paging paging;
    private final Region region;
    private final InstantSource clock;

    @Inject
    ListKeys(WorkspaceKeys keys, Paging paging, Region region, InstantSource clock) {
        this.keys = keys;
        this.paging = paging;
        this.region = region;
        this.clock = clock;
    }

    @Override
    public Route route() {
        return Route.get("/v1/keys").needs(Role.ADMIN).withParameters("limit", "cursor");
    }

    @Override
    public Outcome handle(Call call) {
        return paging.list(
                call,
                page -> Paging.Slice.of(
                        keys.list(call.caller().workspace(), page),
                        page.limit(),
                        key -> new Cursors.Position(key.created(), key.id()),
                        key -> KeyView.of(key, region, clock.instant())));
    }
}
