package com.aresgen.lambda.work;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.aresgen.http.json.Json;
import com.aresgen.lambda.aws.AwsConnections;
import com.aresgen.lambda.logs.LogScope;
import com.aresgen.lambda.snapshot.Ping;
import com.aresgen.lambda.snapshot.Primed;
import com.aresgen.lambda.snapshot.Priming;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * A Lambda function that processes a queue. The messages of a batch are handled concurrently; one that fails is
 * delivered again alone, and after some failures SQS moves it to the dead-letter queue.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
public abstract class QueueFunction implements RequestHandler<SQSEvent, SQSBatchResponse>, Primed {
    private static final Logger LOG = LoggerFactory.getLogger(QueueFunction.class);

    private static final Duration REHEARSAL = Duration.ofSeconds(30);

    private final Work work;
    private final InstantSource clock;
    private final Priming priming;

    /** Handles one message, which may arrive more than once. An exception has it delivered again. */
    public interface Work {
        void handle(JsonNode message, Instant deadline);
    }

    /** The sample's messages must name work that is not there: an unknown id, so that nothing can be claimed. */
    protected QueueFunction(Work work, InstantSource clock, AwsConnections connections) {
        this.work = work;
        this.clock = clock;
        this.priming = Priming.beforeSnapshot(getClass(), event -> rehearse(work, event, clock), connections);
    }

    @Override
    public final Priming priming() {
        return priming;
    }

    @Override
    public final SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        if (Ping.is(event)) {
            return new SQSBatchResponse(List.of());
        }
        var deadline = clock.instant().plusMillis(context.getRemainingTimeInMillis());
        try (var _ = LogScope.ofInvocation(context.getAwsRequestId())) {
            return handled(work, event.getRecords(), deadline);
        }
    }

    private static void rehearse(Work work, JsonNode event, InstantSource clock) {
        var messages =
                event.path("Records").valueStream().map(QueueFunction::message).toList();
        var failed = handled(work, messages, clock.instant().plus(REHEARSAL)).getBatchItemFailures();
        if (!failed.isEmpty()) {
            throw new IllegalStateException(failed.size() + " messages of the sample failed");
        }
    }

    private static SQSMessage message(JsonNode sample) {
        var message = new SQSMessage();
        message.setMessageId(sample.path("messageId").asString());
        message.setBody(sample.path("body").asString());
        return message;
    }

    private static SQSBatchResponse handled(Work work, List<SQSMessage> messages, Instant deadline) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = messages.stream()
                    .map(message -> threads.submit(LogScope.carriedBy(() -> {
                        work.handle(Json.MAPPER.readTree(message.getBody()), deadline);
                        return message;
                    })))
                    .toList();
            return new SQSBatchResponse(IntStream.range(0, messages.size())
                    .filter(i -> failed(messages.get(i), running.get(i)))
                    .mapToObj(i -> new BatchItemFailure(messages.get(i).getMessageId()))
                    .toList());
        }
    }

    private static boolean failed(SQSMessage message, Future<?> handling) {
        try {
            handling.get();
            return false;
        } catch (ExecutionException bug) {
            LOG.atError()
                    .setCause(bug.getCause())
                    .addKeyValue("message_id", message.getMessageId())
                    .log("A message failed");
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
