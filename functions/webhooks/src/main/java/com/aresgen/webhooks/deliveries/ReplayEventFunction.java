package com.aresgen.webhooks.deliveries;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.webhooks.WebhooksFamily;
import java.util.Map;

/** POST /v1/webhooks/replay. The constructor without arguments is Lambda's, the other local mode's. */
public final class ReplayEventFunction extends HttpFunction {
    public ReplayEventFunction() {
        this(System.getenv());
    }

    public ReplayEventFunction(Map<String, String> environment) {
        super(WebhooksFamily.of(environment), "ReplayEvent");
    }
}
