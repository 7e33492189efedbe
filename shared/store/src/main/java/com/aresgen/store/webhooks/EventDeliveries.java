package com.aresgen.store.webhooks;

import com.aresgen.http.WakeUp;
import com.aresgen.http.Write;
import com.aresgen.http.values.Ids;
import com.aresgen.store.QueueUrls;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Events for the webhooks of a workspace, committed together with the change that they tell of. Safe for threads. */
public final class EventDeliveries {
    private final WebhookStore webhooks;
    private final DeliveryStore deliveries;
    private final Ids ids;
    private final InstantSource clock;
    private final String queue;

    @Inject
    public EventDeliveries(
            WebhookStore webhooks, DeliveryStore deliveries, Ids ids, InstantSource clock, QueueUrls queues) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.ids = ids;
        this.clock = clock;
        this.queue = queues.deliveries();
    }

    /** The rows of an event, and the messages that wake workers for them after the commit. */
    public record Outbox(List<Write> writes, List<WakeUp> wakeUps) {
        public static final Outbox EMPTY = new Outbox(List.of(), List.of());

        public Outbox {
            writes = List.copyOf(writes);
            wakeUps = List.copyOf(wakeUps);
        }

        /** Both, committed together. */
        public Outbox with(Outbox other) {
            return new Outbox(
                    Stream.concat(writes.stream(), other.writes.stream()).toList(),
                    Stream.concat(wakeUps.stream(), other.wakeUps.stream()).toList());
        }
    }

    /** A delivery to each webhook that subscribes to the event. One strongly consistent Query of the webhooks. */
    public Outbox of(String workspace, EventType type, SequencedMap<String, ?> data) {
        var now = clock.instant();
        var event = new Event(ids.next("evt"), type.wire(), now, workspace, data);
        var audience = webhooks.all(workspace).stream()
                .filter(webhook -> webhook.wants(type.wire()))
                .map(Webhook::id)
                .toList();
        return new Outbox(
                audience.stream()
                        .map(webhook -> deliveries.insert(webhook, event, now))
                        .toList(),
                audience.stream()
                        .<WakeUp>map(
                                webhook -> new WakeUp.Message(queue, new Delivery.Key(webhook, event.id()).message()))
                        .toList());
    }
}
