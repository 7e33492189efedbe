package com.aresgen.webhooks.subscriptions;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.body.Grace;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Role;
import com.aresgen.store.signing.SigningSecret;
import com.aresgen.store.webhooks.WebhookStore;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** POST /v1/webhooks/{id}/rotate-secret: during the grace each request has a signature by each of the two secrets. */
final class RotateWebhookSecret implements Endpoint<Duration> {
    private final WebhookStore webhooks;
    private final InstantSource clock;

    @Inject
    RotateWebhookSecret(WebhookStore webhooks, InstantSource clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    record Rotated(String id, String secret, Instant previousSecretExpiresAt) {}

    @Override
    public Route route() {
        return Route.post("/v1/webhooks/{id}/rotate-secret").needs(Role.ADMIN);
    }

    @Override
    public Duration read(Fields fields) {
        return Grace.read(fields);
    }

    @Override
    public Outcome handle(Call call, Duration grace) {
        var workspace = call.caller().workspace();
        var id = call.pathParameter("id");
        if (webhooks.find(workspace, id).isEmpty()) {
            return new Outcome.Refusal(new NotFound(Problem.WEBHOOK_NOT_FOUND, id));
        }
        var now = clock.instant();
        var secret = SigningSecret.create();
        return Answer.ok(new Rotated(id, secret.text(), now.plus(grace)))
                .showingSecret()
                .writing(webhooks.rotate(workspace, id, secret, now, grace));
    }
}
