package com.aresgen.webhooks.catalogue;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.webhooks.WebhooksFamily;
import java.util.Map;

/** GET /v1/events. The constructor without arguments is Lambda's, the other local mode's. */
public final class ListEventsFunction extends HttpFunction {
    public ListEventsFunction() {
        this(System.getenv());
    }

    public ListEventsFunction(Map<String, String> environment) {
        super(WebhooksFamily.of(environment), "ListEvents");
    }
}
