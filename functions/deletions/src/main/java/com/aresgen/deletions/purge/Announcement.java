package com.aresgen.deletions.purge;

import com.aresgen.http.Write;
import com.aresgen.lambda.work.Queues;
import com.aresgen.store.deletions.DeletionStore.Deletion;
import com.aresgen.store.webhooks.Delivery;
import com.aresgen.store.webhooks.DeliveryStore;
import com.aresgen.store.webhooks.Event;
import com.aresgen.store.webhooks.Webhook;
import com.aresgen.store.webhooks.WebhookStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;

/** Tells the webhooks of a workspace that a thread is gone, in the transaction that says so, and never before it. */
final class Announcement {
    private static final String TYPE = "thread.deleted";

    private final WebhookStore webhooks;
    private final DeliveryStore deliveries;
    private final Queues queues;
    private final String queue;
    private final InstantSource clock;

    /** Tells {@code queue}, the URL of the queue of deliveries, that there are some. */
    Announcement(WebhookStore webhooks, DeliveryStore deliveries, Queues queues, String queue, InstantSource clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.queues = queues;
        this.queue = queue;
        this.clock = clock;
    }

    /** The webhooks that want to hear of it, by their ids; those that are disabled can have it replayed. */
    List<String> audience(Deletion deletion) {
        return webhooks.all(deletion.workspace()).stream()
                .filter(webhook -> webhook.wants(TYPE))
                .map(Webhook::id)
                .toList();
    }

    List<Write> deliveries(Deletion deletion, List<String> audience) {
        var now = clock.instant();
        var event = event(deletion, now);
        return audience.stream()
                .map(webhook -> deliveries.insert(webhook, event, now))
                .toList();
    }

    /** Once that is committed; whoever is not woken up is found by the sweeper. */
    void wake(Deletion deletion, List<String> audience) {
        audience.forEach(
                webhook -> queues.wake(queue, new Delivery.Key(webhook, deletion.event()).message(), Duration.ZERO));
    }

    private static Event event(Deletion deletion, Instant now) {
        var data = new LinkedHashMap<String, String>();
        data.put("thread_id", deletion.thread());
        data.put("deletion_id", deletion.id());
        return new Event(deletion.event(), TYPE, now, deletion.workspace(), data);
    }
}
