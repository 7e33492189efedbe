package com.aresgen.deletions.purge;

import com.aresgen.http.Write;
import com.aresgen.lambda.work.Queues;
import com.aresgen.store.QueueUrls;
import com.aresgen.store.deletions.Deletion;
import com.aresgen.store.webhooks.Delivery;
import com.aresgen.store.webhooks.DeliveryStore;
import com.aresgen.store.webhooks.Event;
import com.aresgen.store.webhooks.EventType;
import com.aresgen.store.webhooks.Webhook;
import com.aresgen.store.webhooks.WebhookStore;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The event that a resource was deleted, for the webhooks of a workspace: a delivery each, committed when nothing is
 * left. Of some kinds, which are part of a larger resource, webhooks hear nothing.
 */
public final class Announcement {
    private final WebhookStore webhooks;
    private final DeliveryStore deliveries;
    private final Queues queues;
    private final String queue;
    private final InstantSource clock;

    @Inject
    public Announcement(
            WebhookStore webhooks, DeliveryStore deliveries, Queues queues, QueueUrls urls, InstantSource clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.queues = queues;
        this.queue = urls.deliveries();
        this.clock = clock;
    }

    /** The ids of the webhooks that subscribe to it; those that are disabled can have it replayed. */
    List<String> audience(Deletion deletion) {
        return type(deletion).stream()
                .flatMap(type -> webhooks.all(deletion.workspace()).stream().filter(webhook -> webhook.wants(type)))
                .map(Webhook::id)
                .toList();
    }

    List<Write> deliveries(Deletion deletion, List<String> audience) {
        var now = clock.instant();
        var data = new LinkedHashMap<String, String>();
        data.put(deletion.kind() + "_id", deletion.subject());
        data.put("deletion_id", deletion.id());
        var event = new Event(deletion.event(), type(deletion).orElse(""), now, deletion.workspace(), data);
        return audience.stream()
                .map(webhook -> deliveries.insert(webhook, event, now))
                .toList();
    }

    /** After the commit. If a message is lost, the sweeper wakes the worker within a minute. */
    void wake(Deletion deletion, List<String> audience) {
        audience.forEach(
                webhook -> queues.wake(queue, new Delivery.Key(webhook, deletion.event()).message(), Duration.ZERO));
    }

    private static Optional<String> type(Deletion deletion) {
        return EventType.ofDeleted(deletion.kind());
    }
}
