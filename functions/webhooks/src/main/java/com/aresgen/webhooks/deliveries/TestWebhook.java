package com.aresgen.webhooks.deliveries;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Role;
import com.aresgen.store.webhooks.DeliveryStore;
import com.aresgen.store.webhooks.Event;
import com.aresgen.store.webhooks.EventType;
import com.aresgen.store.webhooks.Webhook;
import com.aresgen.store.webhooks.WebhookStore;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/** POST /v1/webhooks/{id}/test: an event that is delivered like all events, to this webhook only. */
final class TestWebhook implements Endpoint.Bodiless {
    private final WebhookStore webhooks;
    private final DeliveryStore deliveries;
    private final DeliveryWakeUps wakeUps;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    TestWebhook(
            WebhookStore webhooks, DeliveryStore deliveries, DeliveryWakeUps wakeUps, Ids ids, InstantSource clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.wakeUps = wakeUps;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Route route() {
        return Route.post("/v1/webhooks/{id}/test").needs(Role.ADMIN);
    }

    @Override
    public Outcome handle(Call call) {
        var id = call.pathParameter("id");
        return webhooks.find(call.caller().workspace(), id)
                .map(webhook -> webhook.status() == Webhook.Status.ENABLED
                        ? sent(webhook)
                        : new Outcome.Refusal(new WebhookDisabled(id)))
                .orElseGet(() -> new Outcome.Refusal(new NotFound(Problem.WEBHOOK_NOT_FOUND, id)));
    }

    private Outcome sent(Webhook webhook) {
        var now = clock.instant();
        var event = new Event(
                ids.next("evt"),
                EventType.WEBHOOK_TEST.wire(),
                now,
                webhook.workspace(),
                new TreeMap<>(Map.of("webhook_id", webhook.id())));
        return Answer.ok(ScheduledEvent.one(event.id(), webhook.id()))
                .writing(deliveries.insert(webhook.id(), event, now))
                .waking(wakeUps.of(webhook.id(), event.id()));
    }
}
