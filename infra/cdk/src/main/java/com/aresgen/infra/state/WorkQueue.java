package com.aresgen.infra.state;

import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.endpoints.QueueName;
import com.aresgen.infra.endpoints.Worker;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.sqs.CfnQueue;
import software.amazon.awscdk.services.sqs.CfnQueuePolicy;
import software.constructs.Construct;

/**
 * A queue of wake-ups and its dead-letter queue, for messages that failed five times. The queue keeps messages for four
 * days, the dead-letter queue for two weeks; the work itself is stored in tables.
 */
final class WorkQueue extends Construct {
    private static final int ATTEMPTS = 5;
    private static final int TWO_WEEKS_SECONDS = 14 * 24 * 3_600;

    /** A message stays hidden six times as long as its worker may take, as AWS advises. */
    private static final int HIDDEN_SECONDS = (int) (6 * Worker.TIMEOUT.toSeconds());

    private final RegionalStack stack;

    WorkQueue(RegionalStack stack, QueueName queue) {
        super(stack, queue.id());
        this.stack = stack;
        var dead = new CfnQueue(this, "Dead");
        dead.setQueueName(stack.home().named(queue.id() + "Dead"));
        dead.setSqsManagedSseEnabled(true);
        dead.setMessageRetentionPeriod(TWO_WEEKS_SECONDS);
        var work = new CfnQueue(this, "Work");
        work.setQueueName(stack.home().named(queue.id()));
        work.setSqsManagedSseEnabled(true);
        work.setVisibilityTimeout(HIDDEN_SECONDS);
        work.setRedrivePolicy(
                new TreeMap<>(Map.of("deadLetterTargetArn", dead.getAttrArn(), "maxReceiveCount", ATTEMPTS)));
        secured("WorkPolicy", work, queue.id());
        secured("DeadPolicy", dead, queue.id() + "Dead");
    }

    /** Denies every call without TLS. */
    private void secured(String id, CfnQueue queue, String name) {
        CfnQueuePolicy.Builder.create(this, id)
                .queues(List.of(queue.getRef()))
                .policyDocument(PolicyDocument.Builder.create()
                        .statements(List.of(PolicyStatement.Builder.create()
                                .sid("OnlyOverTls")
                                .effect(Effect.DENY)
                                .principals(List.of(new AnyPrincipal()))
                                .actions(List.of("sqs:*"))
                                .resources(List.of(
                                        stack.home().arn("sqs", stack.home().named(name))))
                                .conditions(Map.of("Bool", Map.of("aws:SecureTransport", "false")))
                                .build()))
                        .build())
                .build();
    }
}
