package com.aresgen.workspace.audit;

import com.aresgen.store.audit.AuditLog;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry of the audit log as callers see it. */
record AuditEntryView(
        Instant at,
        String requestId,
        @Nullable String keyId,
        @Nullable String secret,
        @Nullable String ip,
        @Nullable String userAgent,
        @Nullable String method,
        @Nullable String route,
        @Nullable String path,
        @Nullable Long status,
        @Nullable Long latencyMs,
        boolean replayed,
        @Nullable String code,
        @Nullable Event event) {

    /** The security event that the request caused, if any. */
    record Event(String id, String type, @Nullable String subject) {}

    static AuditEntryView of(AuditLog.Entry entry) {
        return new AuditEntryView(
                entry.at(),
                entry.requestId(),
                entry.text("key_id").orElse(null),
                entry.text("secret").orElse(null),
                entry.text("ip").orElse(null),
                entry.text("user_agent").orElse(null),
                entry.text("method").orElse(null),
                entry.text("route").orElse(null),
                entry.text("path").orElse(null),
                entry.number("status").orElse(null),
                entry.number("latency_ms").orElse(null),
                entry.flag("replayed"),
                entry.text("code").orElse(null),
                entry.text("event_id").map(id -> event(id, entry)).orElse(null));
    }

    private static Event event(String id, AuditLog.Entry entry) {
        return new Event(
                id, entry.text("event").orElse(""), entry.text("subject").orElse(null));
    }
}
