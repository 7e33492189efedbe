package com.aresgen.webhooks.deliveries;

import com.aresgen.http.WakeUp;
import com.aresgen.store.webhooks.Delivery;

/** Tells the worker, once an answer is committed, that there is something to deliver. */
record WakeUps(String queue) {
    WakeUp of(String webhook, String event) {
        return new WakeUp(queue, new Delivery.Key(webhook, event).message());
    }
}
