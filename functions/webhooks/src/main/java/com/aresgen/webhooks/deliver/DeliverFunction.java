package com.aresgen.webhooks.deliver;

import com.aresgen.lambda.work.QueueFunction;
import com.aresgen.webhooks.WebhooksFamily;
import java.util.Map;

/** Starts {@link DeliveryWork}. The constructor without arguments is Lambda's, the other local mode's. */
public final class DeliverFunction extends QueueFunction {
    public DeliverFunction() {
        this(System.getenv());
    }

    public DeliverFunction(Map<String, String> environment) {
        this(WebhooksFamily.of(environment));
    }

    private DeliverFunction(WebhooksFamily family) {
        super(family.deliveryWork(), family.clock(), family.connections());
    }
}
