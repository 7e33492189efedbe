package com.aresgen.workflows.runs;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.Cursors;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Role;
import com.aresgen.store.runs.RunStore;
import com.aresgen.store.workflows.WorkflowStore;
import com.aresgen.workflows.runs.view.RunViews;
import jakarta.inject.Inject;

/** GET /v1/workflows/{id}/runs: without their steps. */
final class ListRuns implements Endpoint.Bodiless {
    private final WorkflowStore workflows;
    private final RunStore runs;
    private final Paging paging;

    @Inject
    ListRuns(WorkflowStore workflows, RunStore runs, Paging paging) {
        this.workflows = workflows;
        this.runs = runs;
        this.paging = paging;
    }

    @Override
    public Route route() {
        return Route.get("/v1/workflows/{id}/runs").needs(Role.VIEWER).withParameters("limit", "cursor");
    }

    @Override
    public Outcome handle(Call call) {
        var id = call.pathParameter("id");
        if (workflows.find(id, call.caller().workspace()).isEmpty()) {
            return new Outcome.Refusal(new NotFound(Problem.WORKFLOW_NOT_FOUND, id));
        }
        return paging.list(
                call,
                page -> Paging.Slice.of(
                        runs.list(id, page),
                        page.limit(),
                        run -> new Cursors.Position(run.createdAt(), run.id()),
                        RunViews::summary));
    }
}
