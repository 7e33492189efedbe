package com.aresgen.webhooks.subscriptions;

import com.aresgen.store.webhooks.Webhook;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A webhook as its workspace sees it; the secret is in the answer that makes it, and in no other. */
record WebhookView(
        String id,
        String url,
        List<String> events,
        String status,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    static WebhookView of(Webhook webhook) {
        return new WebhookView(
                webhook.id(), webhook.url(), webhook.events(), webhook.status().wire(), webhook.createdAt(), null);
    }

    static WebhookView withSecret(Webhook webhook) {
        var view = of(webhook);
        return new WebhookView(
                view.id,
                view.url,
                view.events,
                view.status,
                view.createdAt,
                webhook.secrets().current().text());
    }
}
