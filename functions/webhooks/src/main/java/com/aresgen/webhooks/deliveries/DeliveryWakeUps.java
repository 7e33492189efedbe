package com.aresgen.webhooks.deliveries;

import com.aresgen.http.WakeUp;
import com.aresgen.store.QueueUrls;
import com.aresgen.store.webhooks.Delivery;
import jakarta.inject.Inject;

/** Messages that wake the worker for deliveries. */
final class DeliveryWakeUps {
    private final String queue;

    @Inject
    DeliveryWakeUps(QueueUrls urls) {
        this.queue = urls.deliveries();
    }

    WakeUp of(String webhook, String event) {
        return new WakeUp.Message(queue, new Delivery.Key(webhook, event).message());
    }
}
