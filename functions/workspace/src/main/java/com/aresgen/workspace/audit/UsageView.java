package com.aresgen.workspace.audit;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.Usd;
import com.aresgen.store.audit.UsageMember;
import com.aresgen.store.audit.UsageStore;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** A row of usage as callers see it: without the members by which it is not grouped. */
final class UsageView {
    private UsageView() {}

    static ObjectNode of(UsageStore.Row row, Set<UsageMember> members) {
        var view = Json.MAPPER.createObjectNode();
        members.forEach(member -> add(view, member, row));
        var counts = row.counts();
        return view.put("requests", counts.requests())
                .put("prompt_tokens", counts.promptTokens())
                .put("completion_tokens", counts.completionTokens())
                .put("cost_usd", Usd.ofNanos(counts.costNanos()));
    }

    private static void add(ObjectNode view, UsageMember member, UsageStore.Row row) {
        var _ = switch (member) {
            case DAY -> view.put("day", row.group().day().toString());
            case KEY -> view.put("key_id", row.group().key());
            case MODEL -> view.put("model", row.group().modelName().orElse(null));
        };
    }
}
