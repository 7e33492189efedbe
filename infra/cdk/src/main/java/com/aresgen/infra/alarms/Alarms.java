package com.aresgen.infra.alarms;

import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.Settings;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/** Makes alarms: named after what they watch, silent without data, sent to the operator's topic if there is one. */
record Alarms(RegionalStack stack, Settings settings) {
    /** Rings when the metric is above zero in one period. */
    void aboveZero(Construct watched, String what, String description, IMetric metric) {
        above(watched, what, description, metric, 0, 1);
    }

    /** Rings when the metric is above the threshold in so many consecutive periods. */
    void above(Construct watched, String what, String description, IMetric metric, double threshold, int periods) {
        var alarm = Alarm.Builder.create(watched, what)
                .alarmDescription(description)
                .metric(metric)
                .threshold(threshold)
                .evaluationPeriods(periods)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build();
        settings.alarmTopic(stack.home())
                .map(arn -> Topic.fromTopicArn(alarm, "Topic", arn))
                .ifPresent(topic -> alarm.addAlarmAction(new SnsAction(topic)));
    }

    /** A metric by its name, over five minutes. */
    static Metric metric(String namespace, String name, String statistic, Map<String, String> dimensions) {
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(name)
                .dimensionsMap(dimensions)
                .statistic(statistic)
                .period(Duration.minutes(5))
                .build();
    }
}
