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

/** DELETE /v1/webhooks/{id}: its pending deliveries are cancelled at their next attempt. */
final class DeleteWebhook implements Endpoint.Bodiless {
    private final WebhookStore webhooks;

    @Inject
    DeleteWebhook(WebhookStore webhooks) {
        this.webhooks = webhooks;
    }

    /** The body of the answer. */
    record Deleted(String id, boolean deleted) {}

    @Override
    public Route route() {
        return Route.delete("/v1/webhooks/{id}").needs(Role.ADMIN);
    }

    @Override
    public Outcome handle(Call call) {
        var workspace = call.caller().workspace();
        var id = call.pathParameter("id");
        return webhooks.find(workspace, id)
                .<Outcome>map(_ -> Answer.ok(new Deleted(id, true)).writing(webhooks.delete(workspace, id)))
                .orElseGet(() -> new Outcome.Refusal(new NotFound(Problem.WEBHOOK_NOT_FOUND, id)));
    }
}
