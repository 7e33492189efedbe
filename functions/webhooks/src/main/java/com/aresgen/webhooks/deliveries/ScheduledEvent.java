package com.aresgen.webhooks.deliveries;

import com.aresgen.store.webhooks.Delivery;
import java.util.List;

/** An event, and the webhooks to which it is sent, with the status of each delivery. */
record ScheduledEvent(String eventId, List<To> deliveries) {
    record To(String webhookId, String status) {}

    static ScheduledEvent one(String event, String webhook) {
        return new ScheduledEvent(event, List.of(new To(webhook, Delivery.Status.PENDING.wire())));
    }
}
