package com.aresgen.suite;

import com.aresgen.http.values.BearerKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The audit log as an admin reads it, some time after the requests in it. */
public final class AuditLogs {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

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

    /** Repeats {@code read} until it finds {@code count} entries or patience ends. */
    public static List<JsonNode> settled(int count, Supplier<List<JsonNode>> read) {
        var end = Instant.now().plus(PATIENCE);
        var found = read.get();
        while (found.size() < count && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            found = read.get();
        }
        return found;
    }

    /** Whether the entry has the end of its request. */
    public static boolean isWhole(JsonNode entry) {
        return entry.hasNonNull("status");
    }
}
