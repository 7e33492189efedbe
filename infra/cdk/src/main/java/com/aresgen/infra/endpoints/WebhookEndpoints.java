package com.aresgen.infra.endpoints;

import static com.aresgen.infra.endpoints.ApiEndpoint.delete;
import static com.aresgen.infra.endpoints.ApiEndpoint.get;
import static com.aresgen.infra.endpoints.ApiEndpoint.patch;
import static com.aresgen.infra.endpoints.ApiEndpoint.post;
import static com.aresgen.infra.resources.TableName.DELIVERIES;
import static com.aresgen.infra.resources.TableName.WEBHOOKS;

import com.aresgen.infra.resources.QueueName;
import java.util.List;

/** The family {@code webhooks}: a workspace's webhooks, and the deliveries to them. */
final class WebhookEndpoints {
    static final List<ApiEndpoint> ALL = List.of(
            post("/v1/webhooks", webhooks("subscriptions.CreateWebhook"))
                    .authenticated()
                    .idempotent()
                    .puts(WEBHOOKS)
                    .updates(WEBHOOKS),
            get("/v1/webhooks", webhooks("subscriptions.ListWebhooks"))
                    .authenticated()
                    .paged()
                    .queries(WEBHOOKS),
            get("/v1/webhooks/{id}", webhooks("subscriptions.GetWebhook"))
                    .authenticated()
                    .gets(WEBHOOKS),
            patch("/v1/webhooks/{id}", webhooks("subscriptions.UpdateWebhook"))
                    .authenticated()
                    .idempotent()
                    .gets(WEBHOOKS)
                    .updates(WEBHOOKS),
            delete("/v1/webhooks/{id}", webhooks("subscriptions.DeleteWebhook"))
                    .authenticated()
                    .idempotent()
                    .gets(WEBHOOKS)
                    .updates(WEBHOOKS)
                    .deletes(WEBHOOKS),
            post("/v1/webhooks/{id}/rotate-secret", webhooks("subscriptions.RotateWebhookSecret"))
                    .authenticated()
                    .idempotent()
                    .gets(WEBHOOKS)
                    .updates(WEBHOOKS),
            post("/v1/webhooks/{id}/test", webhooks("deliveries.TestWebhook"))
                    .authenticated()
                    .idempotent()
                    .gets(WEBHOOKS)
                    .puts(DELIVERIES)
                    .wakes(QueueName.DELIVERIES),
            get("/v1/webhooks/{id}/deliveries", webhooks("deliveries.ListDeliveries"))
                    .authenticated()
                    .paged()
                    .gets(WEBHOOKS)
                    .queries(DELIVERIES),
            post("/v1/webhooks/{id}/recover", webhooks("deliveries.RecoverWebhook"))
                    .authenticated()
                    .idempotent()
                    .gets(WEBHOOKS)
                    .queries(DELIVERIES)
                    .puts(DELIVERIES)
                    .wakes(QueueName.DELIVERIES),
            get("/v1/events", webhooks("catalogue.ListEvents")).authenticated(),
            post("/v1/webhooks/replay", webhooks("deliveries.ReplayEvent"))
                    .authenticated()
                    .idempotent()
                    .queries(WEBHOOKS)
                    .batchGets(DELIVERIES)
                    .updates(DELIVERIES)
                    .wakes(QueueName.DELIVERIES));

    static final List<Worker> WORKERS = List.of(Worker.on(QueueName.DELIVERIES, webhooks("deliver.Deliver"))
            .on(DELIVERIES, "UpdateItem", "Query")
            .on(WEBHOOKS, "GetItem", "UpdateItem")
            .sends(QueueName.DELIVERIES));

    private WebhookEndpoints() {}

    private static HandlerName webhooks(String name) {
        return new HandlerName(FamilyName.WEBHOOKS, name);
    }
}
