package com.aresgen.webhooks.deliveries;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Role;
import com.aresgen.store.webhooks.Delivery;
import com.aresgen.store.webhooks.DeliveryStore;
import com.aresgen.store.webhooks.Webhook;
import com.aresgen.store.webhooks.WebhookStore;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * POST /v1/webhooks/replay: sends an event again, under its own id, to every webhook that has a delivery of it and is
 * enabled. The other deliveries are listed with their present status.
 */
final class ReplayEvent implements Endpoint<String> {
    private final WebhookStore webhooks;
    private final DeliveryStore deliveries;
    private final DeliveryWakeUps wakeUps;
    private final InstantSource clock;

    @Inject
    ReplayEvent(WebhookStore webhooks, DeliveryStore deliveries, DeliveryWakeUps wakeUps, InstantSource clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    @Override
    public Route route() {
        return Route.post("/v1/webhooks/replay").needs(Role.ADMIN);
    }

    @Override
    public String read(Fields fields) {
        return fields.requiredText("event_id");
    }

    @Override
    public Outcome handle(Call call, String event) {
        var now = clock.instant();
        var known = webhooks.all(call.caller().workspace()).stream()
                .collect(Collectors.toMap(Webhook::id, Function.identity()));
        var found = Ids.isOf("evt", event) ? deliveries.of(event, known.keySet(), now) : List.<Delivery>of();
        if (found.isEmpty()) {
            return new Outcome.Refusal(new NotFound(Problem.EVENT_NOT_FOUND, event).at("/event_id"));
        }
        var again =
                found.stream().filter(delivery -> isEnabled(known, delivery)).toList();
        var sent = found.stream()
                .map(delivery -> new ScheduledEvent.To(
                        delivery.key().webhook(),
                        (again.contains(delivery) ? Delivery.Status.PENDING : delivery.status()).wire()))
                .toList();
        return Answer.ok(new ScheduledEvent(event, sent))
                .writing(again.stream()
                        .map(delivery -> deliveries.restart(delivery, now))
                        .toList())
                .waking(again.stream()
                        .map(delivery -> wakeUps.of(
                                delivery.key().webhook(), delivery.key().event()))
                        .toList());
    }

    private static boolean isEnabled(Map<String, Webhook> known, Delivery delivery) {
        var webhook = known.get(delivery.key().webhook());
        return webhook != null && webhook.status() == Webhook.Status.ENABLED;
    }
}
