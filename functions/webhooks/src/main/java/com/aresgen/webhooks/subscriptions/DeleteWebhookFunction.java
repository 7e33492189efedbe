package com.aresgen.webhooks.subscriptions;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.webhooks.WebhooksFamily;
import java.util.Map;

/** DELETE /v1/webhooks/{id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class DeleteWebhookFunction extends HttpFunction {
    public DeleteWebhookFunction() {
        this(System.getenv());
    }

    public DeleteWebhookFunction(Map<String, String> environment) {
        super(WebhooksFamily.of(environment), "DeleteWebhook");
    }
}
