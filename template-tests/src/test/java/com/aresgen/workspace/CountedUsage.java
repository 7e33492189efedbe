package com.aresgen.workspace;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.Ids;
import com.aresgen.store.audit.AuditIndex;
import com.aresgen.store.audit.AuditLine;
import com.aresgen.store.items.Transaction;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import com.aresgen.suite.Tenant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/** Requests of any day that the index counts for a workspace, as if their lines came from the log. */
final class CountedUsage {
    private final AuditIndex index =
            new AuditIndex(new Transaction(RunningApi.eu().operator()), InstantSource.system(), TemplateTables.NAMES);
    private final Ids ids = new Ids(InstantSource.system());
    private final String workspace;

    CountedUsage(Tenant tenant) {
        this.workspace = tenant.workspace();
    }

    /** A request in the last millisecond of a day; without a model if that is empty. */
    void add(LocalDate day, String key, String model, long nanos) {
        var line = Json.MAPPER
                .createObjectNode()
                .put("at", Json.timestamp(day.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC)))
                .put("request_id", ids.next("req"))
                .put("workspace_id", workspace)
                .put("key_id", key)
                .put("status", 200)
                .put("prompt_tokens", 3)
                .put("completion_tokens", 5)
                .put("cost_nanos", nanos);
        index.add(List.of(new AuditLine(model.isEmpty() ? line : line.put("model", model))));
    }
}
