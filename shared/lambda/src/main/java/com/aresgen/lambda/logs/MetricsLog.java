package com.aresgen.lambda.logs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes metrics as lines in CloudWatch's embedded metric format, which CloudWatch turns into metrics without an API call.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
public final class MetricsLog {
    static final String LOGGER = "metrics";
    private static final String NAMESPACE = "AresGen";

    private final Logger log = LoggerFactory.getLogger(LOGGER);

    /** A value of a metric, in a unit of CloudWatch. */
    public record Metric(String unit, double value) {}

    /**
     * Writes one line.
     *
     * @param metrics by name
     * @param members the other members of the line, which dimensions name
     * @param dimensions each set makes a metric of its own for every combination of its values, which costs; an empty set
     *     makes one without dimensions
     */
    public void write(
            Instant at,
            SequencedMap<String, Metric> metrics,
            SequencedMap<String, String> members,
            List<List<String>> dimensions) {
        var line = log.atInfo().addKeyValue("_aws", directive(at, metrics, dimensions));
        for (var member : members.entrySet()) {
            line = line.addKeyValue(member.getKey(), member.getValue());
        }
        for (var metric : metrics.entrySet()) {
            line = line.addKeyValue(metric.getKey(), metric.getValue().value());
        }
        line.log("metrics");
    }

    private static Map<String, Object> directive(
            Instant at, SequencedMap<String, Metric> metrics, List<List<String>> dimensions) {
        var definitions = metrics.entrySet().stream()
                .map(metric -> Map.of(
                        "Name", metric.getKey(), "Unit", metric.getValue().unit()))
                .toList();
        return Map.of(
                "Timestamp",
                at.toEpochMilli(),
                "CloudWatchMetrics",
                List.of(Map.of(
                        "Namespace", NAMESPACE,
                        "Dimensions", dimensions,
                        "Metrics", definitions)));
    }
}
