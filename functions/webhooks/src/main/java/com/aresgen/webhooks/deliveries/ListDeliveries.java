package com.aresgen.webhooks.deliveries;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.Cursors;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Role;
import com.aresgen.store.webhooks.Delivery;
import com.aresgen.store.webhooks.DeliveryStore;
import com.aresgen.store.webhooks.WebhookStore;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** GET /v1/webhooks/{id}/deliveries: those of the last 30 days, the newest event first. */
final class ListDeliveries implements Endpoint.Bodiless {
    private final WebhookStore webhooks;
    private final DeliveryStore deliveries;
    private final Paging paging;
    private final InstantSource clock;

    @Inject
    ListDeliveries(WebhookStore webhooks, DeliveryStore deliveries, Paging paging, InstantSource clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.paging = paging;
        this.clock = clock;
    }

    @Override
    public Route route() {
        return Route.get("/v1/webhooks/{id}/deliveries").needs(Role.ADMIN).withParameters("limit", "cursor");
    }

    @Override
    public Outcome handle(Call call) {
        var id = call.pathParameter("id");
        if (webhooks.find(call.caller().workspace(), id).isEmpty()) {
            return new Outcome.Refusal(new NotFound(Problem.WEBHOOK_NOT_FOUND, id));
        }
        return paging.list(call, page -> {
            var before = page.after().map(Cursors.Position::id);
            var found = deliveries.list(id, before, page.limit() + 1, clock.instant());
            return Paging.Slice.of(found, page.limit(), ListDeliveries::place, DeliveryView::of);
        });
    }

    private static Cursors.Position place(Delivery delivery) {
        return new Cursors.Position(delivery.createdAt(), delivery.key().event());
    }
}
