package com.aresgen.local.queues;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.aresgen.local.functions.LocalFunction;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Calls a worker with the messages of its queue as Lambda does, in the worker's own role: receives a batch and deletes
 * the messages that succeeded; the others are received again when they are visible.
 * https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html
 */
final class Poller implements Runnable {
    private static final int WAIT_SECONDS = 1;
    private static final int BATCH = 10;

    private final SqsClient client;
    private final String queue;
    private final LocalFunction worker;

    Poller(SqsClient client, String queue, LocalFunction worker) {
        this.client = client;
        this.queue = queue;
        this.worker = worker;
    }

    @Override
    public void run() {
        client.getQueueAttributes(
                request -> request.queueUrl(queue).attributeNames(QueueAttributeName.VISIBILITY_TIMEOUT));
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var messages = client.receiveMessage(request -> request.queueUrl(queue)
                                .maxNumberOfMessages(BATCH)
                                .waitTimeSeconds(WAIT_SECONDS)
                                .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                        .messages();
                if (!messages.isEmpty()) {
                    handle(messages);
                }
            } catch (SdkException unreachable) {
                if (!Thread.currentThread().isInterrupted()) {
                    System.err.println(worker.name() + " cannot read its queue: " + unreachable.getMessage());
                    return;
                }
            }
        }
    }

    private void handle(List<Message> messages) {
        var failed = worker.call(event(messages), SQSBatchResponse.class)
                .map(Poller::failed)
                .orElseGet(() -> messages.stream().map(Message::messageId).collect(Collectors.toSet()));
        messages.stream()
                .filter(message -> !failed.contains(message.messageId()))
                .forEach(message -> client.deleteMessage(
                        request -> request.queueUrl(queue).receiptHandle(message.receiptHandle())));
    }

    private static Set<String> failed(SQSBatchResponse response) {
        return response.getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static SQSEvent event(List<Message> messages) {
        var event = new SQSEvent();
        event.setRecords(messages.stream().map(Poller::record).toList());
        return event;
    }

    private static SQSEvent.SQSMessage record(Message message) {
        var record = new SQSEvent.SQSMessage();
        record.setMessageId(message.messageId());
        record.setReceiptHandle(message.receiptHandle());
        record.setBody(message.body());
        record.setAttributes(message.attributesAsStrings());
        return record;
    }
}
