package com.aresgen.deletions.get;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Role;
import com.aresgen.store.deletions.Deletion;
import com.aresgen.store.deletions.DeletionStore;
import com.aresgen.store.webhooks.Delivery;
import com.aresgen.store.webhooks.DeliveryStore;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

/** GET /v1/deletions/{id} */
final class GetDeletion implements Endpoint.Bodiless {
    private final DeletionStore deletions;
    private final DeliveryStore deliveries;
    private final InstantSource clock;

    @Inject
    GetDeletion(DeletionStore deletions, DeliveryStore deliveries, InstantSource clock) {
        this.deletions = deletions;
        this.deliveries = deliveries;
        this.clock = clock;
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
                .<Outcome>map(deletion -> Answer.ok(DeletionView.of(deletion, deliveriesOf(deletion))))
                .orElseGet(() -> new Outcome.Refusal(new NotFound(Problem.DELETION_NOT_FOUND, id)));
    }

    private List<Delivery> deliveriesOf(Deletion deletion) {
        return deletion.webhooks().isEmpty()
                ? List.of()
                : deliveries.of(deletion.event(), deletion.webhooks(), clock.instant());
    }
}
