package com.aresgen.infra;

import com.aresgen.infra.endpoints.Endpoints;
import com.aresgen.infra.resources.SocketApi;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;

/** The metrics of a region that more than one alarm or graph shows, over five minutes unless another period is set. */
public record Metrics(StackRegion region) {
    public static final Duration PERIOD = Duration.minutes(5);

    /** One of the metrics that functions write to their log; template-tests checks that the names agree. */
    public Metric own(String name, String statistic, Map<String, String> dimensions) {
        return of(region.apiName(), name, statistic, dimensions);
    }

    /** Of the region's API, as API Gateway counts: {@code 5XXError}. */
    public Metric gateway(String name, String statistic) {
        return of("AWS/ApiGateway", name, statistic, Map.of("ApiName", region.apiName(), "Stage", Endpoints.STAGE));
    }

    /** Of the WebSocket API of live documents: {@code MessageCount}. The stack must be deployed after that of documents. */
    public Metric socket(String name, String statistic) {
        return of(
                "AWS/ApiGateway",
                name,
                statistic,
                Map.of("ApiId", SocketApi.resolved(region), "Stage", SocketApi.STAGE));
    }

    /** The requests that the firewall blocked, by whichever rule. */
    public Metric blocked() {
        return of(
                "AWS/WAFV2",
                "BlockedRequests",
                "Sum",
                Map.of("WebACL", region.apiName(), "Region", region.awsName(), "Rule", "ALL"));
    }

    /** The age of a queue's oldest message, in seconds. */
    public Metric age(String queue) {
        return of("AWS/SQS", "ApproximateAgeOfOldestMessage", "Maximum", Map.of("QueueName", region.named(queue)));
    }

    /** A metric by its name. */
    public static Metric of(String namespace, String name, String statistic, Map<String, String> dimensions) {
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(name)
                .dimensionsMap(dimensions)
                .statistic(statistic)
                .period(PERIOD)
                .build();
    }

    /** The same metric over another period. */
    public static Metric over(Duration period, Metric metric) {
        return metric.with(MetricOptions.builder().period(period).build());
    }
}
