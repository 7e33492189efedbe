package com.aresgen.webhooks.subscriptions;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.webhooks.WebhooksFamily;
import java.util.Map;

/** GET /v1/webhooks. The constructor without arguments is Lambda's, the other local mode's. */
public final class ListWebhooksFunction extends HttpFunction {
    public ListWebhooksFunction() {
        this(System.getenv());
    }

    public ListWebhooksFunction(Map<String, String> environment) {
        super(WebhooksFamily.of(environment), "ListWebhooks");
    }
}
