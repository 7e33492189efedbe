package com.aresgen.lambda.edge;

import com.aresgen.http.Endpoint;
import com.aresgen.http.Handler;
import com.aresgen.http.Pipeline;
import com.aresgen.http.Route;
import com.aresgen.http.Stage;
import com.aresgen.http.stages.Audit;
import com.aresgen.http.stages.CrossOrigin;
import com.aresgen.http.stages.Decode;
import com.aresgen.http.stages.Problems;
import com.aresgen.http.stages.RegionGuard;
import com.aresgen.http.stages.RoleGuard;
import com.aresgen.http.values.Region;
import com.aresgen.lambda.logs.LogScope;
import com.aresgen.lambda.snapshot.SampleEvent;
import com.aresgen.store.keys.Authentication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The stages between API Gateway and every endpoint, and their order. */
public record Edge(Region region, Map<Region, String> baseUrls, ProxyEvents gateway, Audit audit, Problems problems) {
    /**
     * The one pipeline, with the stages that the route needs: a route that is open to anyone has no caller to check,
     * and one that only reads has nothing to commit. The order of the stages is the order of the API's promises.
     */
    Pipeline pipeline(Route route, Family family) {
        var stages = new ArrayList<Stage>(List.of(audit, problems.of(route)));
        route.role().ifPresent(needed -> {
            stages.add(new RegionGuard(region, baseUrls));
            if (route.permission().isPresent()) {
                stages.add(new CrossOrigin());
            }
            stages.add(new Authentication(family.keys().get()));
            stages.add(new RoleGuard(route, needed));
            if (route.asksModels()) {
                stages.add(new InFlightLimit(family.callLeases().get()));
            }
            if (route.mutates()) {
                stages.addAll(committing(route, family));
            }
            if (route.asksModels()) {
                stages.add(budgets(family));
            }
        });
        return new Pipeline(stages);
    }

    /**
     * The entrance for calls that are not HTTP requests: a workflow's run calls an endpoint, with the role of its
     * starter and an Idempotency-Key of its own. The call has its caller already, so it is neither authenticated nor
     * counted against a key.
     */
    public Handler internal(Endpoint<?> endpoint, Family family) {
        var stages = new ArrayList<Stage>(List.of(audit, problems.of(endpoint.route())));
        endpoint.route().role().ifPresent(needed -> stages.add(new RoleGuard(endpoint.route(), needed)));
        stages.addAll(committing(endpoint.route(), family));
        if (endpoint.route().asksModels()) {
            stages.add(budgets(family));
        }
        var entrance = new Pipeline(stages).around(new Decode<>(endpoint));
        return call -> {
            try (var _ = LogScope.ofRequest(call.requestId())) {
                return entrance.handle(call);
            }
        };
    }

    /** Lets an endpoint decide on its sample event before a snapshot, and drops its outcome. */
    public void rehearse(Endpoint<?> endpoint) {
        new EndpointRehearsal(this, endpoint)
                .of(SampleEvent.of(endpoint.getClass().getSimpleName()));
    }

    private static Stage budgets(Family family) {
        return new BudgetLimit(family.keyLimits().get(), family.spending().get());
    }

    private static List<Stage> committing(Route route, Family family) {
        var idempotency = family.idempotency().get();
        return List.of(new WakeWorkers(family), route.quotes() ? idempotency.quoting() : idempotency);
    }
}
