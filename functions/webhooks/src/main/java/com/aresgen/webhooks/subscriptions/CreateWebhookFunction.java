package com.aresgen.webhooks.subscriptions;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.webhooks.WebhooksFamily;
import java.util.Map;

/** POST /v1/webhooks. The constructor without arguments is Lambda's, the other local mode's. */
public final class CreateWebhookFunction extends HttpFunction {
    public CreateWebhookFunction() {
        this(System.getenv());
    }

    public CreateWebhookFunction(Map<String, String> environment) {
        super(WebhooksFamily.of(environment), "CreateWebhook");
    }
}
