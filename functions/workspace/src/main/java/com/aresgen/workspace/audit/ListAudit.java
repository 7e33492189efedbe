package com.aresgen.workspace.audit;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.lists.TimeRange;
import com.aresgen.http.stages.AuditMember;
import com.aresgen.http.values.Role;
import com.aresgen.store.audit.AuditFilter;
import com.aresgen.store.audit.AuditLog;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** GET /v1/audit-log: from the newest entry back. */
final class ListAudit implements Endpoint.Bodiless {
    private final AuditLog log;
    private final Paging paging;

    @Inject
    ListAudit(AuditLog log, Paging paging) {
        this.log = log;
        this.paging = paging;
    }

    @Override
    public Route route() {
        var names = Stream.concat(
                AuditParameters.EQUAL.stream().map(AuditMember::wire),
                Stream.of(
                        AuditParameters.STATUS,
                        AuditParameters.REQUEST_ID,
                        TimeRange.AFTER,
                        TimeRange.BEFORE,
                        "limit",
                        "cursor"));
        return Route.get("/v1/audit-log").needs(Role.ADMIN).withParameters(names.toArray(String[]::new));
    }

    @Override
    public Outcome handle(Call call) {
        return switch (AuditParameters.read(call)) {
            case AuditParameters.Reading.Refused(var failure) -> new Outcome.Refusal(failure);
            case AuditParameters.Reading.Valid(var filter) ->
                TimeRange.of(call, range -> paging.list(call, page -> slice(call, range, filter, page)));
        };
    }

    private Paging.Slice slice(Call call, TimeRange range, AuditFilter filter, Paging.Page page) {
        var found = log.find(call.caller().workspace(), range, filter, page);
        return new Paging.Slice(found.entries().stream().map(AuditEntryView::of).toList(), found.next());
    }
}
