package com.aresgen.lambda.logs;

import com.aresgen.http.Trail.ModelUse;
import com.aresgen.http.stages.AuditEntry;
import com.aresgen.http.stages.AuditMember;
import com.aresgen.lambda.logs.MetricsLog.Group;
import com.aresgen.lambda.logs.MetricsLog.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes two lines for every request: the audit entry, and its metrics; one more for each further model it used. */
public final class RequestLog implements Consumer<AuditEntry> {
    static final String AUDIT = "audit";
    private static final double NANOS = 1e-9;

    private final Logger audit = LoggerFactory.getLogger(AUDIT);
    private final MetricsLog metrics;

    public RequestLog(MetricsLog metrics) {
        this.metrics = metrics;
    }

    @Override
    public void accept(AuditEntry entry) {
        var line = audit.atInfo();
        for (var member : AuditMember.values()) {
            if (member != AuditMember.USES || entry.modelUses().size() > 1) {
                line = line.addKeyValue(member.wire(), member.of(entry));
            }
        }
        line.log("request");
        var groups = new ArrayList<>(request(entry));
        entry.modelUses().stream().findFirst().map(RequestLog::use).ifPresent(groups::add);
        metrics.write(entry.at(), groups);
        entry.modelUses().stream().skip(1).forEach(use -> metrics.write(entry.at(), List.of(use(use))));
    }

    /** By family and kind, and by outcome: the log itself, which knows the route, answers finer questions. */
    private static List<Group> request(AuditEntry entry) {
        var requests = Measurement.count("Requests", 1);
        var ofFamily = new ArrayList<>(List.of(Measurement.milliseconds("Latency", entry.latencyMs()), requests));
        if (entry.first()) {
            ofFamily.add(Measurement.count("ColdStarts", 1));
        }
        return List.of(
                new Group(
                        Map.of("Family", family(entry.route()), "Kind", entry.askedModels() ? "model" : "store"),
                        ofFamily),
                new Group(
                        Map.of("Outcome", entry.code() == null ? Integer.toString(entry.status()) : entry.code()),
                        List.of(requests)));
    }

    /** {@code chat} of {@code /v1/chat/threads/{id}}; of a path that no route has, {@code none}. */
    private static String family(String route) {
        var segments = route.split("/", 4);
        return segments.length < 3 || segments[2].isEmpty() || segments[2].startsWith("{") ? "none" : segments[2];
    }

    private static Group use(ModelUse use) {
        return new Group(
                Map.of("Model", metered(use.model())),
                List.of(
                        Measurement.count("PromptTokens", use.promptTokens()),
                        Measurement.count("CompletionTokens", use.completionTokens()),
                        new Measurement("CostUsd", "None", use.costNanos() * NANOS)));
    }

    /** Callers choose the names of remote models, and CloudWatch charges for each name as a metric of its own. */
    private static String metered(String model) {
        return model.startsWith("remote/") ? "remote" : model;
    }
}
