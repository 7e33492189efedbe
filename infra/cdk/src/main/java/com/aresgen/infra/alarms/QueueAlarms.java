package com.aresgen.infra.alarms;

import com.aresgen.infra.endpoints.QueueName;
import java.util.Map;
import software.constructs.Construct;

/** Two alarms for each queue: a message that its worker could not process, and messages that wait too long. */
final class QueueAlarms extends Construct {
    private static final double OLDEST_SECONDS = 600;

    QueueAlarms(Alarms alarms, QueueName queue) {
        super(alarms.stack(), queue.id());
        var name = alarms.stack().home().named(queue.id());
        alarms.aboveZero(
                this,
                "Dead",
                "A message failed five times: read it in the dead-letter queue, fix its cause, and redrive it",
                Alarms.metric(
                        "AWS/SQS",
                        "ApproximateNumberOfMessagesVisible",
                        "Maximum",
                        Map.of("QueueName", name + "Dead")));
        alarms.above(
                this,
                "Late",
                "Messages wait longer than ten minutes: the worker does not keep up, or does not run",
                Alarms.metric("AWS/SQS", "ApproximateAgeOfOldestMessage", "Maximum", Map.of("QueueName", name)),
                OLDEST_SECONDS,
                1);
    }
}
