package com.aresgen.models.bedrock;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;

/** One streamed call. One thread reads it, an event at a time: the next one is requested only when it is read. */
final class ConverseStream implements Subscriber<ConverseStreamOutput>, AutoCloseable {
    private final BlockingQueue<StreamEvent> events = new LinkedBlockingQueue<>();
    private @Nullable CompletableFuture<Void> call;
    private volatile @Nullable Subscription subscription;
    private volatile boolean closed;

    private ConverseStream() {}

    /** A signal from Bedrock to the reader that waits for it. */
    sealed interface StreamEvent {
        record Output(ConverseStreamOutput event) implements StreamEvent {}

        record Failed(Throwable thrown) implements StreamEvent {}

        record End() implements StreamEvent {}

        /** Nothing came in time. */
        record Silence() implements StreamEvent {}
    }

    static ConverseStream start(BedrockRuntimeAsyncClient client, ConverseStreamRequest request) {
        var exchange = new ConverseStream();
        var handler = ConverseStreamResponseHandler.builder()
                .onEventStream(publisher -> publisher.subscribe(exchange))
                .build();
        var call = client.converseStream(request, handler);
        exchange.call = call;
        // Keep the first future: cancelling a dependent stage would not cancel the call. After the subscription, errors
        // arrive through onError, so this one only covers failures before it.
        var _ = call.whenComplete((_, thrown) -> {
            if (thrown != null && exchange.subscription == null) {
                exchange.onError(thrown);
            }
        });
        return exchange;
    }

    StreamEvent next(Duration patience) {
        var early = events.poll();
        if (early != null) {
            return early;
        }
        if (closed) {
            return new StreamEvent.End();
        }
        var open = subscription;
        if (open != null) {
            open.request(1);
        }
        try {
            var next = events.poll(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS);
            return next == null ? new StreamEvent.Silence() : next;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new StreamEvent.End();
        }
    }

    /** Closes the connection, so that Bedrock stops the model, and wakes the waiting reader. */
    @Override
    public void close() {
        closed = true;
        var open = subscription;
        if (open != null) {
            open.cancel();
        }
        if (call != null) {
            call.cancel(true);
        }
        events.add(new StreamEvent.End());
    }

    @Override
    public void onSubscribe(Subscription open) {
        subscription = open;
        open.request(1);
    }

    @Override
    public void onNext(ConverseStreamOutput event) {
        events.add(new StreamEvent.Output(event));
    }

    @Override
    public void onError(Throwable thrown) {
        events.add(new StreamEvent.Failed(thrown));
    }

    @Override
    public void onComplete() {
        events.add(new StreamEvent.End());
    }
}
