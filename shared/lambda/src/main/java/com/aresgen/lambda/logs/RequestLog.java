package com.aresgen.lambda.logs;

import com.aresgen.http.Trail.ModelUse;
import com.aresgen.http.stages.AuditEntry;
import com.aresgen.http.stages.AuditMember;
import com.aresgen.lambda.logs.MetricsLog.Metric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes two lines for every request: the audit entry, and its metrics. */
public final class RequestLog implements Consumer<AuditEntry> {
    static final String AUDIT = "audit";
    private static final double NANOS = 1e-9;

    private final Logger audit = LoggerFactory.getLogger(AUDIT);
    private final MetricsLog metrics = new MetricsLog();

    @Override
    public void accept(AuditEntry entry) {
        var line = audit.atInfo();
        for (var member : AuditMember.values()) {
            if (member != AuditMember.USES || entry.modelUses().size() > 1) {
                line = line.addKeyValue(member.wire(), member.of(entry));
            }
        }
        line.log("request");
        embedded(entry, entry.modelUses().stream().findFirst().orElse(null), true);
        entry.modelUses().stream().skip(1).forEach(use -> embedded(entry, use, false));
    }

    /** @param request whether the line also counts the request: if it used several models, only the first line does */
    private void embedded(AuditEntry entry, @Nullable ModelUse use, boolean request) {
        var values = new LinkedHashMap<String, Metric>();
        if (request) {
            values.put("Latency", new Metric("Milliseconds", entry.latencyMs()));
            values.put("Requests", new Metric("Count", 1));
        }
        if (use != null) {
            values.put("PromptTokens", new Metric("Count", use.promptTokens()));
            values.put("CompletionTokens", new Metric("Count", use.completionTokens()));
            values.put("CostUsd", new Metric("None", use.costNanos() * NANOS));
        }
        var members = new LinkedHashMap<String, String>();
        members.put("Route", entry.method() + " " + entry.route());
        members.put("Outcome", entry.code() == null ? Integer.toString(entry.status()) : entry.code());
        if (use != null) {
            members.put("Model", metered(use.model()));
        }
        metrics.write(entry.at(), values, members, dimensions(use));
    }

    /** Callers choose the names of remote models, and CloudWatch charges for each name as a metric of its own. */
    private static String metered(String model) {
        return model.startsWith("remote/") ? "remote" : model;
    }

    /** Each alone, never combined: CloudWatch charges for each combination that occurs as a metric of its own. */
    private static List<List<String>> dimensions(@Nullable ModelUse use) {
        return use == null
                ? List.of(List.of("Route"), List.of("Outcome"))
                : List.of(List.of("Route"), List.of("Outcome"), List.of("Model"));
    }
}
