package com.aresgen.webhooks.subscriptions;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Role;
import com.aresgen.store.signing.SigningPair;
import com.aresgen.store.signing.SigningSecret;
import com.aresgen.store.webhooks.Webhook;
import com.aresgen.store.webhooks.WebhookStore;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** POST /v1/webhooks */
final class CreateWebhook implements Endpoint<CreateWebhook.Body> {
    private final WebhookStore webhooks;
    private final Target target;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    CreateWebhook(WebhookStore webhooks, Target target, Ids ids, InstantSource clock) {
        this.webhooks = webhooks;
        this.target = target;
        this.ids = ids;
        this.clock = clock;
    }

    record Body(String url, List<String> events) {}

    @Override
    public Route route() {
        return Route.post("/v1/webhooks").needs(Role.ADMIN);
    }

    @Override
    public Body read(Fields fields) {
        fields.require("url");
        fields.require("events");
        return new Body(target.url(fields).orElse(""), Target.events(fields).orElse(List.of()));
    }

    @Override
    public Outcome handle(Call call, Body body) {
        var webhook = new Webhook(
                ids.next("whe"),
                call.caller().workspace(),
                body.url(),
                body.events(),
                Webhook.Status.ENABLED,
                new SigningPair(SigningSecret.create(), Optional.empty()),
                clock.instant());
        return Answer.created("/v1/webhooks/" + webhook.id(), WebhookView.withSecret(webhook))
                .showingSecret()
                .writing(webhooks.insert(webhook));
    }
}
