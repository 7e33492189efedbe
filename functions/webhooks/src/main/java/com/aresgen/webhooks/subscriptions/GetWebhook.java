package com.aresgen.webhooks.subscriptions;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Role;
import com.aresgen.store.webhooks.WebhookStore;
import jakarta.inject.Inject;

/** GET /v1/webhooks/{id}: without its secret, as in the list. */
final class GetWebhook implements Endpoint.Bodiless {
    private final WebhookStore webhooks;

    @Inject
    GetWebhook(WebhookStore webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public Route route() {
        return Route.get("/v1/webhooks/{id}").needs(Role.ADMIN);
    }

    @Override
    public Outcome handle(Call call) {
        var id = call.pathParameter("id");
        return webhooks.find(call.caller().workspace(), id)
                .<Outcome>map(webhook -> Answer.ok(WebhookView.of(webhook)))
                .orElseGet(() -> new Outcome.Refusal(new NotFound(Problem.WEBHOOK_NOT_FOUND, id)));
    }
}
