package com.aresgen.workflows.read;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.Cursors;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.values.Role;
import com.aresgen.store.workflows.StoredWorkflow;
import com.aresgen.store.workflows.WorkflowStore;
import jakarta.inject.Inject;

/** GET /v1/workflows */
final class ListWorkflows implements Endpoint.Bodiless {
    private final WorkflowStore workflows;
    private final Paging paging;

    @Inject
    ListWorkflows(WorkflowStore workflows, Paging paging) {
        this.workflows = workflows;
        this.paging = paging;
    }

    @Override
    public Route route() {
        return Route.get("/v1/workflows").needs(Role.VIEWER).withParameters("limit", "cursor");
    }

    @Override
    public Outcome handle(Call call) {
        return paging.list(
                call,
                page -> Paging.Slice.of(
                        workflows.list(call.caller().workspace(), page),
                        page.limit(),
                        ListWorkflows::place,
                        WorkflowSummary::of));
    }

    private static Cursors.Position place(StoredWorkflow workflow) {
        return new Cursors.Position(workflow.createdAt(), workflow.id());
    }
}
