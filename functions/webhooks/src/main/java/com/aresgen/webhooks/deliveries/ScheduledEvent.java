package com.aresgen.webhooks.deliveries;

import com.aresgen.store.webhooks.Delivery;
import java.util.List;

/** An event, and to whom it is being sent. */
record ScheduledEvent(String eventId, List<To> deliveries) {
    record To(String webhookId, String status) {}

    static ScheduledEvent one(String event, String webhook) {
        return new ScheduledEvent(event, List.of(new To(webhook, Delivery.Status.PENDING.wire())));
    }
}
