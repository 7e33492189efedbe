package com.aresgen.webhooks.subscriptions;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.body.MergePatch;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Role;
import com.aresgen.store.webhooks.Webhook;
import com.aresgen.store.webhooks.WebhookStore;
import com.aresgen.store.webhooks.WebhookStore.Change;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** PATCH /v1/webhooks/{id}: also enables a webhook again that answered 410. */
final class UpdateWebhook implements Endpoint<Change> {
    private static final List<String> STATES = List.of(Webhook.Status.ENABLED.wire(), Webhook.Status.DISABLED.wire());

    private final WebhookStore webhooks;
    private final Target target;

    @Inject
    UpdateWebhook(WebhookStore webhooks, Target target) {
        this.webhooks = webhooks;
        this.target = target;
    }

    @Override
    public Route route() {
        return Route.patch("/v1/webhooks/{id}").needs(Role.ADMIN);
    }

    @Override
    public Change read(Fields fields) {
        new MergePatch(fields).refuseRemoval("url", "status");
        return new Change(target.url(fields), Target.events(fields), status(fields));
    }

    private static Optional<Webhook.Status> status(Fields fields) {
        if (!fields.has("status")) {
            return Optional.empty();
        }
        var wanted = fields.requiredChoice("status", STATES);
        return Stream.of(Webhook.Status.values())
                .filter(status -> status.wire().equals(wanted))
                .findFirst();
    }

    @Override
    public Outcome handle(Call call, Change change) {
        var workspace = call.caller().workspace();
        var id = call.pathParameter("id");
        var found = webhooks.find(workspace, id);
        if (found.isEmpty()) {
            return new Outcome.Refusal(new NotFound(Problem.WEBHOOK_NOT_FOUND, id));
        }
        var answer = Answer.ok(WebhookView.of(change.of(found.get())));
        return change.isEmpty() ? answer : answer.writing(webhooks.update(workspace, id, change));
    }
}
