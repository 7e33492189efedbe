package com.aresgen.workspace.audit;

import com.aresgen.lambda.logs.MetricsLog;
import com.aresgen.lambda.logs.MetricsLog.Group;
import com.aresgen.lambda.logs.MetricsLog.Measurement;
import com.aresgen.lambda.work.LogsFunction;
import com.aresgen.store.audit.AuditIndex;
import com.aresgen.store.audit.AuditLine;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Indexes audit lines; it is subscribed to those of all functions. Measures how late the index is. */
public final class IndexAudit implements LogsFunction.Work {
    private final AuditIndex index;
    private final MetricsLog metrics;
    private final InstantSource clock;

    @Inject
    IndexAudit(AuditIndex index, MetricsLog metrics, InstantSource clock) {
        this.index = index;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public void handle(List<JsonNode> lines) {
        var read = read(lines);
        index.add(read);
        read.stream().map(AuditLine::writtenAt).min(Comparator.naturalOrder()).ifPresent(this::measure);
    }

    private void measure(Instant oldest) {
        var now = clock.instant();
        var lag = Measurement.milliseconds(
                "AuditLag", Duration.between(oldest, now).toMillis());
        metrics.write(now, List.of(new Group(Map.of(), List.of(lag))));
    }

    @Override
    public void rehearse(List<JsonNode> lines) {
        index.rehearse(read(lines));
    }

    private static List<AuditLine> read(List<JsonNode> lines) {
        return lines.stream().flatMap(line -> AuditLine.of(line).stream()).toList();
    }
}
