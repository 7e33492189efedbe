package com.aresgen.webhooks.deliveries;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.webhooks.WebhooksFamily;
import java.util.Map;

/** POST /v1/webhooks/{id}/recover. The constructor without arguments is Lambda's, the other local mode's. */
public final class RecoverWebhookFunction extends HttpFunction {
    public RecoverWebhookFunction() {
        this(System.getenv());
    }

    public RecoverWebhookFunction(Map<String, String> environment) {
        super(WebhooksFamily.of(environment), "RecoverWebhook");
    }
}
