package com.aresgen.infra.operations;

import com.aresgen.infra.Metrics;
import com.aresgen.infra.StackRegion;
import com.aresgen.infra.api.AuditSubscription;
import com.aresgen.infra.resources.LogName;
import com.aresgen.infra.resources.MachineAccess;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.constructs.Construct;

/** Alarms on what all functions of a region share: executions, the firewall, the audit's delivery, state machines. */
final class RegionAlarms extends Construct {
    private static final double NEAR_QUOTA = 0.8;
    private static final double BLOCKED = 1_000;

    private final Alarms alarms;
    private final StackRegion region;

    RegionAlarms(Alarms alarms) {
        super(alarms.stack(), "Region");
        this.alarms = alarms;
        this.region = alarms.stack().home();
        // Without a dimension: of all functions of the account in the region.
        alarms.above(
                this,
                "Concurrency",
                Concern.CONCURRENCY,
                Metrics.of("AWS/Lambda", "ConcurrentExecutions", "Maximum", Map.of()),
                NEAR_QUOTA * alarms.settings().concurrency(region),
                1);
        alarms.above(this, "Blocked", Concern.FIREWALL, alarms.metrics().blocked(), BLOCKED, 1);
        alarms.aboveZero(this, "AuditErrors", Concern.AUDIT_DELIVERY, audit("DeliveryErrors"));
        alarms.aboveZero(this, "AuditThrottles", Concern.AUDIT_DELIVERY, audit("DeliveryThrottling"));
        alarms.aboveZero(
                this,
                "RunsThrottled",
                Concern.RUNS_THROTTLED,
                machine(MachineAccess.RUNS.arn(region), "ExecutionThrottled"));
        ping();
    }

    private void ping() {
        var arn = region.arn("states", "stateMachine:" + region.named(DailyPing.MACHINE));
        alarms.aboveZero(this, "PingFailed", Concern.DAILY_PING, machine(arn, "ExecutionsFailed"));
        alarms.absent(
                this,
                "PingMissing",
                Concern.DAILY_PING,
                Metrics.over(Duration.days(1), machine(arn, "ExecutionsStarted")));
    }

    private Metric audit(String name) {
        return Metrics.of(
                "AWS/Logs",
                name,
                "Sum",
                Map.of(
                        "LogGroupName", LogName.CALLS.in(region),
                        "DestinationType", "Lambda",
                        "FilterName", AuditSubscription.name(region)));
    }

    private static Metric machine(String arn, String name) {
        return Metrics.of("AWS/States", name, "Sum", Map.of("StateMachineArn", arn));
    }
}
