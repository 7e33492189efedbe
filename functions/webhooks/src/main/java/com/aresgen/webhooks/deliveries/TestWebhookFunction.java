package com.aresgen.webhooks.deliveries;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.webhooks.WebhooksFamily;
import java.util.Map;

/** POST /v1/webhooks/{id}/test. The constructor without arguments is Lambda's, the other local mode's. */
public final class TestWebhookFunction extends HttpFunction {
    public TestWebhookFunction() {
        this(System.getenv());
    }

    public TestWebhookFunction(Map<String, String> environment) {
        super(WebhooksFamily.of(environment), "TestWebhook");
    }
}
