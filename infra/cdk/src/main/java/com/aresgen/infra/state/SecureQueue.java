package com.aresgen.infra.state;

import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.sqs.CfnQueue;
import software.amazon.awscdk.services.sqs.CfnQueuePolicy;
import software.constructs.Construct;

/** A queue that is encrypted, and denies every call without TLS. */
final class SecureQueue extends Construct {
    static final Duration TWO_WEEKS = Duration.ofDays(14);

    private final CfnQueue queue;

    /** @param name without the prefix of the region */
    SecureQueue(Construct scope, String id, RegionalStack stack, Settings settings, String name) {
        super(scope, id);
        this.queue = new CfnQueue(this, "Queue");
        queue.setQueueName(stack.home().named(name));
        settings.kmsKey(stack.home())
                .ifPresentOrElse(queue::setKmsMasterKeyId, () -> queue.setSqsManagedSseEnabled(true));
        CfnQueuePolicy.Builder.create(this, "Policy")
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

    /** For messages that wait for a person: SQS keeps them as long as it can. */
    SecureQueue forPeople() {
        queue.setMessageRetentionPeriod(Math.toIntExact(TWO_WEEKS.toSeconds()));
        return this;
    }

    CfnQueue queue() {
        return queue;
    }
}
