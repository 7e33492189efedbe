package com.aresgen.infra.api;

import com.aresgen.infra.Region;
import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.checks.Alarms;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.constructs.Construct;

/** What callers of a region feel: answers that fail, and answers that take long. */
final class ApiAlarms extends Construct {
    /** The share of answers with a 5xx status, five minutes long, twice. */
    private static final double FAILING = 0.01;

    /** Milliseconds; a model's answer may take seconds, an integration's limit is 29 of them. */
    private static final double SLOW = 15_000;

    private final Region region;

    ApiAlarms(RegionalStack stack, Alarms alarms) {
        super(stack, "Alarms");
        this.region = stack.home();
        alarms.above(
                this, "ServerErrors", "More than 1 % of answers are 5xx", metric("5XXError", "Average"), FAILING, 2);
        alarms.above(this, "Latency", "The slowest 1 % of calls take above 15 s", metric("Latency", "p99"), SLOW, 3);
    }

    private Metric metric(String name, String statistic) {
        return Metric.Builder.create()
                .namespace("AWS/ApiGateway")
                .metricName(name)
                .dimensionsMap(Map.of("ApiName", "AresGen-" + region, "Stage", OpenApiBody.STAGE))
                .statistic(statistic)
                .period(Duration.minutes(5))
                .build();
    }
}
