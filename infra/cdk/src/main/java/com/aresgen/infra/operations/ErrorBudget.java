package com.aresgen.infra.operations;

import com.aresgen.infra.Metrics;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.AlarmRule;
import software.amazon.awscdk.services.cloudwatch.CompositeAlarm;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.constructs.Construct;

/**
 * The objective: 99.9 % of a month's answers are not 5xx. Two alarms on the rate at which the budget of 0.1 % is used up:
 * each rings while both a long and a short window are above the rate, so that it is neither nervous nor late to end.
 * The rates are those of Google's SRE workbook: 2 % of the month's budget in an hour, 5 % in six hours.
 * https://sre.google/workbook/alerting-on-slos/
 */
final class ErrorBudget extends Construct {
    /** One answer of a thousand may fail. */
    private static final double BUDGET = 1_000;

    private final Alarms alarms;

    ErrorBudget(Alarms alarms) {
        super(alarms.stack(), "ErrorBudget");
        this.alarms = alarms;
        rings("Fast", 14.4, Duration.hours(1), Duration.minutes(5));
        rings("Slow", 6, Duration.hours(6), Duration.minutes(30));
    }

    private void rings(String id, double rate, Duration large, Duration small) {
        var composite = CompositeAlarm.Builder.create(this, id)
                .compositeAlarmName(alarms.stack().home().named("ErrorBudget" + id))
                .alarmDescription(Concern.ERROR_BUDGET.description())
                .alarmRule(AlarmRule.allOf(window(id + "Long", rate, large), window(id + "Short", rate, small)))
                .build();
        alarms.notify(composite);
    }

    private Alarm window(String id, double rate, Duration window) {
        return alarms.alarm(this, id, Concern.ERROR_BUDGET, failing(window), rate / BUDGET, 1)
                .build();
    }

    private Metric failing(Duration window) {
        return Metrics.over(window, alarms.metrics().gateway("5XXError", "Average"));
    }
}
