package com.aresgen.lambda.logs;

import com.aresgen.http.Trail.ModelUse;
import com.aresgen.http.stages.AuditEntry;
import com.aresgen.http.stages.AuditMember;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes two lines for every request: the audit entry, and its metrics in CloudWatch's embedded metric format, which
 * CloudWatch turns into metrics without an API call.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
public final class RequestLog implements Consumer<AuditEntry> {
    static final String AUDIT = "audit";
    static final String METRICS = "metrics";
    private static final String NAMESPACE = "AresGen";
    private static final double NANOS = 1e-9;

    private final Logger audit = LoggerFactory.getLogger(AUDIT);
    private final Logger metrics = LoggerFactory.getLogger(METRICS);

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
        var line = metrics.atInfo()
                .addKeyValue("_aws", directive(entry.at().toEpochMilli(), values, dimensions(use)))
                .addKeyValue("Route", entry.method() + " " + entry.route())
                .addKeyValue("Outcome", entry.code() == null ? Integer.toString(entry.status()) : entry.code());
        if (use != null) {
            line = line.addKeyValue("Model", metered(use.model()));
        }
        for (var metric : values.entrySet()) {
            line = line.addKeyValue(metric.getKey(), metric.getValue().value());
        }
        line.log("metrics");
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

    private static Map<String, Object> directive(
            long millis, Map<String, Metric> values, List<List<String>> dimensions) {
        var definitions = values.entrySet().stream()
                .map(metric -> Map.of(
                        "Name", metric.getKey(), "Unit", metric.getValue().unit()))
                .toList();
        return Map.of(
                "Timestamp",
                millis,
                "CloudWatchMetrics",
                List.of(Map.of(
                        "Namespace", NAMESPACE,
                        "Dimensions", dimensions,
                        "Metrics", definitions)));
    }

    private record Metric(String unit, double value) {}
}
