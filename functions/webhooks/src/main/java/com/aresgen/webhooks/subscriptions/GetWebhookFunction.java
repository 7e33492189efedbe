package com.aresgen.webhooks.subscriptions;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.webhooks.WebhooksFamily;
import java.util.Map;

/** GET /v1/webhooks/{id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class GetWebhookFunction extends HttpFunction {
    public GetWebhookFunction() {
        this(System.getenv());
    }

    public GetWebhookFunction(Map<String, String> environment) {
        super(WebhooksFamily.of(environment), "GetWebhook");
    }
}
