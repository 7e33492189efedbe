package com.aresgen.webhooks.deliveries;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Payload;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.body.Timestamp;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Headers;
import com.aresgen.http.values.Role;
import com.aresgen.store.webhooks.FailedDeliveries;
import com.aresgen.store.webhooks.RecoveryStore;
import com.aresgen.store.webhooks.Webhook;
import com.aresgen.store.webhooks.WebhookStore;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/**
 * POST /v1/webhooks/{id}/recover: has a worker restart all deliveries since a time that have failed, however many there
 * are. The answer counts them.
 */
final class RecoverWebhook implements Endpoint<Instant> {
    private static final String SINCE = "since";

    private final WebhookStore webhooks;
    private final RecoveryStore recoveries;
    private final FailedDeliveries failed;
    private final DeliveryWakeUps wakeUps;
    private final InstantSource clock;

    @Inject
    RecoverWebhook(
            WebhookStore webhooks,
            RecoveryStore recoveries,
            FailedDeliveries failed,
            DeliveryWakeUps wakeUps,
            InstantSource clock) {
        this.webhooks = webhooks;
        this.recoveries = recoveries;
        this.failed = failed;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /** The body of the answer. */
    record Accepted(long restarted) {}

    @Override
    public Route route() {
        return Route.post("/v1/webhooks/{id}/recover").needs(Role.ADMIN);
    }

    @Override
    public Instant read(Fields fields) {
        fields.require(SINCE);
        return Timestamp.read(fields, SINCE).orElse(Instant.EPOCH);
    }

    @Override
    public Outcome handle(Call call, Instant since) {
        var id = call.pathParameter("id");
        return webhooks.find(call.caller().workspace(), id)
                .map(webhook -> webhook.status() == Webhook.Status.ENABLED
                        ? recovered(webhook, since)
                        : new Outcome.Refusal(new WebhookDisabled(id)))
                .orElseGet(() -> new Outcome.Refusal(new NotFound(Problem.WEBHOOK_NOT_FOUND, id)));
    }

    private Outcome recovered(Webhook webhook, Instant since) {
        var recovery = recoveries.of(webhook, since, clock.instant());
        var count = failed.of(recovery).count();
        return new Answer(202, Payload.json(new Accepted(count)), Headers.NONE)
                .writing(recoveries.insert(recovery, webhook.workspace()))
                .waking(wakeUps.of(recovery.key().webhook(), recovery.key().event()));
    }
}
