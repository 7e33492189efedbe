package com.aresgen.infra.state;

import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.Settings;
import com.aresgen.infra.endpoints.Worker;
import com.aresgen.infra.resources.QueueName;
import java.util.Map;
import java.util.TreeMap;
import software.constructs.Construct;

/**
 * A queue of wake-ups and its dead-letter queue, for messages that failed five times. The queue keeps messages for four
 * days, the dead-letter queue for two weeks; the work itself is stored in tables.
 */
final class WorkQueue extends Construct {
    private static final int ATTEMPTS = 5;

    /** A message stays hidden six times as long as its worker may take, as AWS advises. */
    private static final int HIDDEN_SECONDS = (int) (6 * Worker.TIMEOUT.toSeconds());

    WorkQueue(RegionalStack stack, Settings settings, QueueName name) {
        super(stack, name.id());
        var dead = new SecureQueue(this, "Dead", stack, settings, name.id() + "Dead").forPeople();
        var work = new SecureQueue(this, "Work", stack, settings, name.id()).queue();
        work.setVisibilityTimeout(HIDDEN_SECONDS);
        work.setRedrivePolicy(
                new TreeMap<>(Map.of("deadLetterTargetArn", dead.queue().getAttrArn(), "maxReceiveCount", ATTEMPTS)));
    }
}
