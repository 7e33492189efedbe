package com.aresgen.faults;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** Takes messages in the place of SQS, and shows what was sent. */
public final class SentMessages {
    private final List<SendMessageRequest> messages = new CopyOnWriteArrayList<>();

    public SqsClient client() {
        return new SqsClient() {
            @Override
            public SendMessageResponse sendMessage(SendMessageRequest request) {
                messages.add(request);
                return SendMessageResponse.builder().build();
            }

            @Override
            public String serviceName() {
                return SERVICE_NAME;
            }

            @Override
            public void close() {}
        };
    }

    /** The bodies of the messages to this queue, in order. */
    public List<String> to(String queue) {
        return messages.stream()
                .filter(message -> message.queueUrl().equals(queue))
                .map(SendMessageRequest::messageBody)
                .toList();
    }
}
