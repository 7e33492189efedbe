package com.aresgen.workflows.read;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.Cursors;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Role;
import com.aresgen.store.workflows.StoredWorkflow;
import com.aresgen.store.workflows.WorkflowStore;
import jakarta.inject.Inject;

/** GET /v1/workflows/{id}/versions: newest first, without their definitions. */
final class ListWorkflowVersions implements Endpoint.Bodiless {
    private final WorkflowStore workflows;
    private final Paging paging;

    @Inject
    ListWorkflowVersions(WorkflowStore workflows, Paging paging) {
        this.workflows = workflows;
        this.paging = paging;
    }

    @Override
    public Route route() {
        return Route.get("/v1/workflows/{id}/versions").needs(Role.VIEWER).withParameters("limit", "cursor");
    }

    @Override
    public Outcome handle(Call call) {
        var id = call.pathParameter("id");
        return workflows.find(id, call.caller().workspace()).isEmpty()
                ? new Outcome.Refusal(new NotFound(Problem.WORKFLOW_NOT_FOUND, id))
                : paging.list(
                        call,
                        page -> Paging.Slice.of(
                                workflows.versions(id, before(page), page.limit() + 1),
                                page.limit(),
                                ListWorkflowVersions::place,
                                WorkflowSummary::of));
    }

    private static long before(Paging.Page page) {
        return page.after().map(place -> Long.parseLong(place.id())).orElse(WorkflowStore.NEWEST);
    }

    private static Cursors.Position place(StoredWorkflow version) {
        return new Cursors.Position(version.updatedAt(), Long.toString(version.version()));
    }
}
