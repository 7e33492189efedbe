package com.aresgen.infra.state;

import com.aresgen.infra.Metrics;
import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.StackRegion;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.constructs.Construct;

/**
 * What stops a release and takes it back: bugs, and answers with a 5xx status, minute by minute. They notify no one, and
 * are in this stack because CodeDeploy accepts an alarm only if it exists.
 * https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-groups-configure-advanced-options.html
 */
public final class ReleaseAlarms extends Construct {
    private static final String BUGS = "ReleaseBugs";
    private static final String ERRORS = "ReleaseErrors";

    /** A tenth of the calls go to the new version: if half of these fail, 5 % of all do. */
    private static final double FAILING = 0.02;

    ReleaseAlarms(RegionalStack stack) {
        super(stack, "Release");
        var region = stack.home();
        var metrics = new Metrics(region);
        alarm(
                BUGS,
                region,
                "A call is answered with internal_error while a version is released",
                metrics.own("Requests", "Sum", Map.of("Outcome", "internal_error")),
                0);
        alarm(
                ERRORS,
                region,
                "More than 2 % of answers are 5xx while a version is released",
                metrics.gateway("5XXError", "Average"),
                FAILING);
    }

    /** The physical names, for deployment groups. */
    public static List<String> names(StackRegion region) {
        return List.of(region.named(BUGS), region.named(ERRORS));
    }

    private void alarm(String id, StackRegion region, String description, Metric metric, double threshold) {
        Alarm.Builder.create(this, id.substring("Release".length()))
                .alarmName(region.named(id))
                .alarmDescription(description)
                .metric(Metrics.over(Duration.minutes(1), metric))
                .threshold(threshold)
                .evaluationPeriods(1)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build();
    }
}
