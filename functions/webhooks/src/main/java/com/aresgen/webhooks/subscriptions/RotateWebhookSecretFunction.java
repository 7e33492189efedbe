package com.aresgen.webhooks.subscriptions;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.webhooks.WebhooksFamily;
import java.util.Map;

/** POST /v1/webhooks/{id}/rotate-secret. The constructor without arguments is Lambda's, the other local mode's. */
public final class RotateWebhookSecretFunction extends HttpFunction {
    public RotateWebhookSecretFunction() {
        this(System.getenv());
    }

    public RotateWebhookSecretFunction(Map<String, String> environment) {
        super(WebhooksFamily.of(environment), "RotateWebhookSecret");
    }
}
