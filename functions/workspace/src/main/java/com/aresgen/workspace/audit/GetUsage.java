package com.aresgen.workspace.audit;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.lists.TimeRange;
import com.aresgen.http.values.Role;
import com.aresgen.store.audit.UsageStore;
import jakarta.inject.Inject;

/** GET /v1/usage: from the latest day back. */
final class GetUsage implements Endpoint.Bodiless {
    private final UsageStore usage;
    private final Paging paging;

    @Inject
    GetUsage(UsageStore usage, Paging paging) {
        this.usage = usage;
        this.paging = paging;
    }

    @Override
    public Route route() {
        return Route.get("/v1/usage")
                .needs(Role.ADMIN)
                .withParameters(TimeRange.AFTER, TimeRange.BEFORE, "limit", "cursor");
    }

    @Override
    public Outcome handle(Call call) {
        return TimeRange.of(
                call,
                range -> paging.list(
                        call,
                        page -> Paging.Slice.of(
                                usage.list(call.caller().workspace(), range, page),
                                page.limit(),
                                UsageStore.Row::position,
                                UsageView::of)));
    }
}
