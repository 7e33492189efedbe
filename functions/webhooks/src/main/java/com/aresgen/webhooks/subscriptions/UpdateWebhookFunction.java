package com.aresgen.webhooks.subscriptions;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.webhooks.WebhooksFamily;
import java.util.Map;

/** PATCH /v1/webhooks/{id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class UpdateWebhookFunction extends HttpFunction {
    public UpdateWebhookFunction() {
        this(System.getenv());
    }

    public UpdateWebhookFunction(Map<String, String> environment) {
        super(WebhooksFamily.of(environment), "UpdateWebhook");
    }
}
