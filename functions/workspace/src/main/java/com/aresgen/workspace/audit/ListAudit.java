package com.aresgen.workspace.audit;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.lists.TimeRange;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.http.values.Role;
import com.aresgen.store.audit.AuditLog;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** GET /v1/audit-log: from the newest entry back. */
final class ListAudit implements Endpoint.Bodiless {
    private static final String STATUS = "status";
    private static final List<String> FILTERS = List.of("key_id", "ip", "route", STATUS);

    private final AuditLog log;
    private final Paging paging;

    @Inject
    ListAudit(AuditLog log, Paging paging) {
        this.log = log;
        this.paging = paging;
    }

    @Override
    public Route route() {
        return Route.get("/v1/audit-log")
                .needs(Role.ADMIN)
                .withParameters("key_id", "ip", "route", STATUS, TimeRange.AFTER, TimeRange.BEFORE, "limit", "cursor");
    }

    @Override
    public Outcome handle(Call call) {
        var status = call.query().first(STATUS).filter(text -> !text.matches("[1-5]\\d\\d"));
        return status.isPresent()
                ? new Outcome.Refusal(InvalidBody.ofParameter(STATUS, "must be a status from 100 to 599"))
                : TimeRange.of(call, range -> paging.list(call, page -> slice(call, range, page)));
    }

    private Paging.Slice slice(Call call, TimeRange range, Paging.Page page) {
        var found = log.find(call.caller().workspace(), range, equal(call), page);
        return new Paging.Slice(found.entries().stream().map(AuditEntryView::of).toList(), found.next());
    }

    private static Map<String, String> equal(Call call) {
        var equal = new HashMap<String, String>();
        FILTERS.forEach(name -> call.query().first(name).ifPresent(value -> equal.put(name, value)));
        return equal;
    }
}
