package com.aresgen.suite;

import com.aresgen.http.values.BearerKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The audit log as an admin reads it, some time after the requests in it. */
public final class AuditLogs {
    private AuditLogs() {}

    /** The entries of all pages. */
    public static List<JsonNode> entries(String filters, BearerKey admin) {
        var entries = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = RunningApi.eu()
                    .http()
                    .get("/v1/audit-log?" + filters + (next.isEmpty() ? "" : "&cursor=" + next))
                    .as(admin)
                    .send();
            page.json().forEach(entries::add);
            next = page.header("X-Next-Cursor");
        } while (!next.isEmpty());
        return entries;
    }

    /** Repeats {@code read} until it finds {@code count} entries. */
    public static List<JsonNode> settled(int count, Supplier<List<JsonNode>> read) {
        return Waiting.until(read, found -> found.size() >= count);
    }

    /** Whether the entry has the end of its request. */
    public static boolean isWhole(JsonNode entry) {
        return entry.hasNonNull("status");
    }
}
