package com.aresgen.webhooks.deliveries;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.webhooks.WebhooksFamily;
import java.util.Map;

/** GET /v1/webhooks/{id}/deliveries. The constructor without arguments is Lambda's, the other local mode's. */
public final class ListDeliveriesFunction extends HttpFunction {
    public ListDeliveriesFunction() {
        this(System.getenv());
    }

    public ListDeliveriesFunction(Map<String, String> environment) {
        super(WebhooksFamily.of(environment), "ListDeliveries");
    }
}
