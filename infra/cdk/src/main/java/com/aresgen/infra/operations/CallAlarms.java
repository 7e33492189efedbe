package com.aresgen.infra.operations;

import com.aresgen.infra.Metrics;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.constructs.Construct;

/**
 * What callers of a region notice, beside its availability ({@link ErrorBudget}): bugs, slow answers, failing models.
 * The time of calls that ask a model is the model's, so no alarm watches it.
 */
final class CallAlarms extends Construct {
    private static final double SLOW_MILLIS = 2_000;
    private static final double FAILING = 0.1;
    private static final int PERIODS = 3;

    CallAlarms(Alarms alarms) {
        super(alarms.stack(), "Calls");
        alarms.aboveZero(
                this,
                "Bugs",
                Concern.BUGS,
                alarms.metrics().own("Requests", "Sum", Map.of("Outcome", "internal_error")));
        alarms.above(
                this,
                "Slow",
                Concern.SLOW_ANSWERS,
                alarms.metrics().own("Latency", "p99", Map.of("Kind", "store")),
                SLOW_MILLIS,
                PERIODS);
        alarms.above(
                this,
                "Models",
                Concern.MODEL_FAILURES,
                MathExpression.Builder.create()
                        .expression("(FILL(errors, 0) + FILL(timeouts, 0)) / calls")
                        .label("share of failed calls")
                        .period(Metrics.PERIOD)
                        .usingMetrics(new TreeMap<>(Map.of(
                                "errors", alarms.metrics().own("Requests", "Sum", Map.of("Outcome", "upstream_error")),
                                "timeouts",
                                        alarms.metrics().own("Requests", "Sum", Map.of("Outcome", "upstream_timeout")),
                                "calls", alarms.metrics().own("Requests", "Sum", Map.of("Kind", "model")))))
                        .build(),
                FAILING,
                PERIODS);
        alarms.above(
                this, "Probe", Concern.PROBE, alarms.metrics().own("ProbeFailed", "Maximum", Map.of()), 0, PERIODS);
    }
}
