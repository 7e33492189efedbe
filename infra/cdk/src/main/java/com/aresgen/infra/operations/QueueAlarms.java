package com.aresgen.infra.operations;

import com.aresgen.infra.Metrics;
import com.aresgen.infra.resources.FailureQueue;
import com.aresgen.infra.resources.QueueName;
import java.util.Map;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.constructs.Construct;

/** Alarms for each queue: a message that its worker could not process, and messages that wait too long. */
final class QueueAlarms extends Construct {
    /** Above the delay that a sender may give a message on purpose. */
    private static final double LATE_SECONDS = 600;

    private QueueAlarms(Alarms alarms, String id) {
        super(alarms.stack(), id);
    }

    static void of(Alarms alarms, QueueName queue) {
        var watched = new QueueAlarms(alarms, queue.id());
        var name = alarms.stack().home().named(queue.id());
        alarms.aboveZero(watched, "Dead", Concern.DEAD_LETTERS, messages(name + "Dead"));
        alarms.above(
                watched,
                "Late",
                Concern.LATE_MESSAGES,
                alarms.metrics().age(queue.id()),
                LATE_SECONDS + queue.longestDelay().toSeconds(),
                1);
    }

    static void of(Alarms alarms, FailureQueue queue) {
        alarms.aboveZero(
                new QueueAlarms(alarms, queue.id()),
                "Kept",
                Concern.FAILED_BATCHES,
                messages(alarms.stack().home().named(queue.id())));
    }

    private static Metric messages(String queue) {
        return Metrics.of("AWS/SQS", "ApproximateNumberOfMessagesVisible", "Maximum", Map.of("QueueName", queue));
    }
}
