package com.aresgen.webhooks.deliver;

import com.aresgen.lambda.work.QueueFunction;
import com.aresgen.store.webhooks.Delivery;
import com.aresgen.store.webhooks.Recovery;
import jakarta.inject.Inject;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Works off the queue of deliveries: a message names the row of a delivery, or of a recovery. */
public final class DeliveryWork implements QueueFunction.Work {
    private final Deliver deliver;
    private final Recover recover;

    @Inject
    public DeliveryWork(Deliver deliver, Recover recover) {
        this.deliver = deliver;
        this.recover = recover;
    }

    @Override
    public void handle(JsonNode message, Instant deadline) {
        var key = Delivery.Key.of(message);
        if (Recovery.isAt(key)) {
            recover.handle(key, deadline);
        } else {
            deliver.handle(key);
        }
    }
}
