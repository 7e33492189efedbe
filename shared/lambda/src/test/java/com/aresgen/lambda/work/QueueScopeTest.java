package com.aresgen.lambda.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.aresgen.lambda.aws.AwsConnections;
import com.aresgen.lambda.edge.CallContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** The messages of a batch are handled on threads of their own, which log for the same invocation. */
final class QueueScopeTest {
    @AutoClose
    private final AwsConnections connections = new AwsConnections(Duration.ofMinutes(1));

    private final Queue<Map<String, String>> scopes = new ConcurrentLinkedQueue<>();

    private final QueueFunction function =
            new QueueFunction((_, _) -> scopes.add(MDC.getCopyOfContextMap()), InstantSource.system(), connections) {};

    @Test
    void everyMessageIsInTheScopeOfTheInvocation() {
        var context = CallContext.of("f", "arn", Duration.ofSeconds(10));

        assertThat(function.handleRequest(batch(3), context).getBatchItemFailures())
                .isEmpty();

        assertThat(scopes).hasSize(3).containsOnly(Map.of("aws_request_id", context.getAwsRequestId()));
        assertThat(MDC.get("aws_request_id")).isNull();
    }

    private static SQSEvent batch(int messages) {
        List<SQSEvent.SQSMessage> records = new ArrayList<>();
        for (var i = 0; i < messages; i++) {
            var message = new SQSEvent.SQSMessage();
            message.setMessageId("m" + i);
            message.setBody("{}");
            records.add(message);
        }
        var event = new SQSEvent();
        event.setRecords(records);
        return event;
    }
}
