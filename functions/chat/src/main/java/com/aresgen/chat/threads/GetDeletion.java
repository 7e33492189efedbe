package com.aresgen.chat.threads;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Failure;
import com.aresgen.http.Kind;
import com.aresgen.http.Outcome;
import com.aresgen.http.Role;
import com.aresgen.http.Route;
import com.aresgen.store.DeletionStore;
import jakarta.inject.Inject;

/** GET /v1/deletions/{id} */
final class GetDeletion implements Endpoint.Bodiless {
    private final DeletionStore deletions;

    @Inject
    GetDeletion(DeletionStore deletions) {
        this.deletions = deletions;
    }

    @Override
    public Route route() {
        return Route.get("/v1/deletions/{id}").needs(Role.VIEWER);
    }

    @Override
    public Outcome handle(Call call) {
        var id = call.pathParameter("id");
        return deletions
                .find(id)
                .filter(deletion -> deletion.workspace().equals(call.caller().workspace()))
                .<Outcome>map(deletion -> Answer.ok(DeletionView.of(deletion)))
                .orElseGet(() -> new Outcome.Refusal(new Failure.NotFound(Kind.DELETION, id)));
    }
}
