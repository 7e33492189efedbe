package com.aresgen.infra.operations;

import com.aresgen.infra.Metrics;
import com.aresgen.infra.endpoints.FunctionRow;
import com.aresgen.infra.endpoints.Worker;
import com.aresgen.infra.endpoints.Worker.Trigger;
import java.util.Map;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.constructs.Construct;

/**
 * Alarms for each function: that it fails or is throttled; for one that Lambda calls asynchronously, that its events are
 * late or dropped; for one of the schedule, that it does not run. Lambda counts no error for a bug that the function
 * answers: see {@link CallAlarms}.
 */
final class FunctionAlarms extends Construct {
    private static final double LATE_MILLIS = 300_000;

    private final String function;

    FunctionAlarms(Alarms alarms, FunctionRow row) {
        super(alarms.stack(), row.handler().functionName());
        this.function = alarms.stack().home().named(row.handler().functionName());
        alarms.aboveZero(this, "Errors", Concern.FUNCTION_ERRORS, metric("Errors", "Sum"));
        alarms.aboveZero(this, "Throttles", Concern.FUNCTION_THROTTLES, metric("Throttles", "Sum"));
        if (row instanceof Worker worker) {
            worker(alarms, worker.trigger());
        }
    }

    private void worker(Alarms alarms, Trigger trigger) {
        switch (trigger) {
            case Trigger.Every _ ->
                alarms.absent(this, "NotRunning", Concern.NOT_RUNNING, metric("Invocations", "Sum"));
            case Trigger.AuditLines _, Trigger.FailedExecutions _ -> {
                alarms.above(this, "Late", Concern.LATE_EVENTS, metric("AsyncEventAge", "Maximum"), LATE_MILLIS, 1);
                alarms.aboveZero(this, "Dropped", Concern.DROPPED_EVENTS, metric("AsyncEventsDropped", "Sum"));
            }
            case Trigger.Messages _, Trigger.Task _ -> {}
        }
    }

    private Metric metric(String name, String statistic) {
        return Metrics.of("AWS/Lambda", name, statistic, Map.of("FunctionName", function));
    }
}
