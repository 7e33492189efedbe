package com.aresgen.workspace.audit;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.DayRange;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.values.Role;
import com.aresgen.store.audit.UsageMember;
import com.aresgen.store.audit.UsageStore;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Set;

/** GET /v1/usage: rows from the latest day back; rows of the same day, or of all days, by key and model. */
final class GetUsage implements Endpoint.Bodiless {
    private final UsageStore usage;
    private final Paging paging;
    private final InstantSource clock;

    @Inject
    GetUsage(UsageStore usage, Paging paging, InstantSource clock) {
        this.usage = usage;
        this.paging = paging;
        this.clock = clock;
    }

    @Override
    public Route route() {
        return Route.get("/v1/usage")
                .needs(Role.ADMIN)
                .withParameters(DayRange.FROM, DayRange.TO, Grouping.GROUP_BY, "limit", "cursor");
    }

    @Override
    public Outcome handle(Call call) {
        return DayRange.of(
                call,
                clock,
                days -> Grouping.of(call, members -> paging.list(call, page -> slice(call, days, members, page))));
    }

    private Paging.Slice slice(Call call, DayRange days, Set<UsageMember> members, Paging.Page page) {
        return Paging.Slice.of(
                usage.list(call.caller().workspace(), days, members, page),
                page.limit(),
                row -> row.group().position(),
                row -> UsageView.of(row, members));
    }
}
