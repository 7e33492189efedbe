package com.aresgen.infra.alarms;

import com.aresgen.infra.StackRegion;
import com.aresgen.infra.endpoints.Endpoints;
import java.util.Map;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.constructs.Construct;

/** Alarms on what callers of a region notice: bugs, 5xx answers and slow answers. */
final class ApiAlarms extends Construct {
    /** The highest share of answers with a 5xx status that is tolerated in two consecutive periods of five minutes. */
    private static final double FAILING = 0.01;

    /** Milliseconds: a model's answer may take seconds, and an integration's limit is 29 seconds. */
    private static final double SLOW = 15_000;

    private final StackRegion region;

    ApiAlarms(Alarms alarms) {
        super(alarms.stack(), "Api");
        this.region = alarms.stack().home();
        alarms.aboveZero(this, "Bugs", "A call was answered with internal_error: the log has the cause", bugs());
        alarms.above(
                this, "ServerErrors", "More than 1 % of answers are 5xx", metric("5XXError", "Average"), FAILING, 2);
        alarms.above(this, "Latency", "The slowest 1 % of calls take above 15 s", metric("Latency", "p99"), SLOW, 3);
    }

    /** One of the metrics that every function writes to its log; template-tests checks that the names agree. */
    private static Metric bugs() {
        return Alarms.metric("AresGen", "Requests", "Sum", Map.of("Outcome", "internal_error"));
    }

    private Metric metric(String name, String statistic) {
        return Alarms.metric(
                "AWS/ApiGateway", name, statistic, Map.of("ApiName", region.apiName(), "Stage", Endpoints.STAGE));
    }
}
