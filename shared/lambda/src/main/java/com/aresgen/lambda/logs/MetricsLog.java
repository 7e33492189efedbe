package com.aresgen.lambda.logs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes metrics as lines of the log, in CloudWatch's embedded metric format, which CloudWatch turns into metrics
 * without an API call.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 *
 * @param namespace of the metrics: the prefix of all names of the region, so that deployments in one account are apart
 */
public record MetricsLog(String namespace) {
    static final String LOGGER = "metrics";
    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

    /** A measured value with the unit as CloudWatch names it. */
    public record Measurement(String name, String unit, double value) {
        public static Measurement count(String name, long value) {
            return new Measurement(name, "Count", (double) value);
        }

        public static Measurement milliseconds(String name, long value) {
            return new Measurement(name, "Milliseconds", (double) value);
        }
    }

    /**
     * Metrics that share their dimensions. CloudWatch charges for each value that a dimension takes as a metric of its
     * own, so dimensions stand alone and are never combined.
     *
     * @param dimensions values by name; none: one metric
     */
    public record Group(Map<String, String> dimensions, List<Measurement> measurements) {
        private Map<String, Object> directive(String namespace) {
            var names = dimensions.keySet().stream().sorted().map(List::of).toList();
            return Map.of(
                    "Namespace",
                    namespace,
                    "Dimensions",
                    names.isEmpty() ? List.of(List.of()) : names,
                    "Metrics",
                    measurements.stream()
                            .map(each -> Map.of("Name", each.name(), "Unit", each.unit()))
                            .toList());
        }
    }

    /** Writes one line. */
    public void write(Instant at, List<Group> groups) {
        var members = new TreeMap<String, Object>();
        for (var group : groups) {
            members.putAll(group.dimensions());
            members.putAll(
                    group.measurements().stream().collect(Collectors.toMap(Measurement::name, Measurement::value)));
        }
        var line = LOG.atInfo()
                .addKeyValue(
                        "_aws",
                        Map.of(
                                "Timestamp",
                                at.toEpochMilli(),
                                "CloudWatchMetrics",
                                groups.stream()
                                        .map(group -> group.directive(namespace))
                                        .toList()));
        for (var member : members.entrySet()) {
            line = line.addKeyValue(member.getKey(), member.getValue());
        }
        line.log(LOGGER);
    }
}
