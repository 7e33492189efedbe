package com.aresgen.webhooks.subscriptions;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.Cursors;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.values.Role;
import com.aresgen.store.webhooks.Webhook;
import com.aresgen.store.webhooks.WebhookStore;
import jakarta.inject.Inject;

/** GET /v1/webhooks: oldest first. There are so few that each page reads them all. */
final class ListWebhooks implements Endpoint.Bodiless {
    private final WebhookStore webhooks;
    private final Paging paging;

    @Inject
    ListWebhooks(WebhookStore webhooks, Paging paging) {
        this.webhooks = webhooks;
        this.paging = paging;
    }

    @Override
    public Route route() {
        return Route.get("/v1/webhooks").needs(Role.ADMIN).withParameters("limit", "cursor");
    }

    @Override
    public Outcome handle(Call call) {
        return paging.list(call, page -> {
            var after = page.after().map(Cursors.Position::id).orElse("");
            var rest = webhooks.all(call.caller().workspace()).stream()
                    .filter(webhook -> webhook.id().compareTo(after) > 0)
                    .toList();
            return Paging.Slice.of(rest, page.limit(), ListWebhooks::place, WebhookView::of);
        });
    }

    private static Cursors.Position place(Webhook webhook) {
        return new Cursors.Position(webhook.createdAt(), webhook.id());
    }
}
