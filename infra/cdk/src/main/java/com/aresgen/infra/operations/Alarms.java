package com.aresgen.infra.operations;

import com.aresgen.infra.Metrics;
import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.Settings;
import java.util.Optional;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.AlarmBase;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/** Makes alarms: named after what they watch, with a page of the runbook, sent to the operator's topic if there is one. */
record Alarms(RegionalStack stack, Settings settings) {
    /** Rings when the metric is above zero in one period. */
    void aboveZero(Construct watched, String id, Concern concern, IMetric metric) {
        above(watched, id, concern, metric, 0, 1);
    }

    /** Rings when the metric is above the threshold in so many consecutive periods. */
    void above(Construct watched, String id, Concern concern, IMetric metric, double threshold, int periods) {
        notify(alarm(watched, id, concern, metric, threshold, periods).build());
    }

    /** Rings when nothing is counted in two consecutive periods. */
    void absent(Construct watched, String id, Concern concern, IMetric metric) {
        notify(alarm(watched, id, concern, metric, 1, 2)
                .comparisonOperator(ComparisonOperator.LESS_THAN_THRESHOLD)
                .treatMissingData(TreatMissingData.BREACHING)
                .build());
    }

    /** An alarm that notifies no one: silent without data, ringing above the threshold. */
    Alarm.Builder alarm(Construct watched, String id, Concern concern, IMetric metric, double threshold, int periods) {
        return Alarm.Builder.create(watched, id)
                .alarmName(stack.home().named(watched.getNode().getId() + id))
                .alarmDescription(concern.description())
                .metric(metric)
                .threshold(threshold)
                .evaluationPeriods(periods)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .treatMissingData(TreatMissingData.NOT_BREACHING);
    }

    /** Reports the alarm's beginning and its end. */
    void notify(AlarmBase alarm) {
        topic().ifPresent(arn -> {
            var action = new SnsAction(Topic.fromTopicArn(alarm, "Topic", arn));
            alarm.addAlarmAction(action);
            alarm.addOkAction(action);
        });
    }

    Optional<String> topic() {
        return settings.alarmTopic(stack.home());
    }

    Metrics metrics() {
        return new Metrics(stack.home());
    }
}
