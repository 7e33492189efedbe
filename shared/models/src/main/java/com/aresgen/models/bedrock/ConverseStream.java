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

/** One streamed call. It is read by one thread, an event at a time: what nobody reads is not asked for. */
final class ConverseStream implements Subscriber<ConverseStreamOutput>, AutoCloseable {
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private @Nullable CompletableFuture<Void> call;
    private volatile @Nullable Subscription subscription;
    private volatile boolean closed;

    private ConverseStream() {}

    /** What comes from Bedrock, as seen by who waits for it. */
    sealed interface Heard {
        record Said(ConverseStreamOutput event) implements Heard {}

        record Failed(Throwable thrown) implements Heard {}

        record End() implements Heard {}

        /** Nothing came in time. */
        record Silence() implements Heard {}
    }

    static ConverseStream start(BedrockRuntimeAsyncClient client, ConverseStreamRequest request) {
        var exchange = new ConverseStream();
        var handler = ConverseStreamResponseHandler.builder()
                .onEventStream(publisher -> publisher.subscribe(exchange))
                .build();
        var call = client.converseStream(request, handler);
        exchange.call = call;
        // To cancel a later stage would not cancel the call, so the call itself is kept. Once events come, they say
        // what
        // went wrong: the call then ends with no more than that its subscriber has gone.
        var _ = call.whenComplete((_, thrown) -> {
            if (thrown != null && exchange.subscription == null) {
                exchange.onError(thrown);
            }
        });
        return exchange;
    }

    Heard next(Duration patience) {
        var early = heard.poll();
        if (early != null) {
            return early;
        }
        if (closed) {
            return new Heard.End();
        }
        var open = subscription;
        if (open != null) {
            open.request(1);
        }
        try {
            var next = heard.poll(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS);
            return next == null ? new Heard.Silence() : next;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Heard.End();
        }
    }

    /** Closes the connection, by which Bedrock stops the model, and wakes who waits. */
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
        heard.add(new Heard.End());
    }

    @Override
    public void onSubscribe(Subscription open) {
        subscription = open;
        open.request(1);
    }

    @Override
    public void onNext(ConverseStreamOutput event) {
        heard.add(new Heard.Said(event));
    }

    @Override
    public void onError(Throwable thrown) {
        heard.add(new Heard.Failed(thrown));
    }

    @Override
    public void onComplete() {
        heard.add(new Heard.End());
    }
}
