package com.aresgen.workflows.edit;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.problem.InsufficientRole;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Role;
import com.aresgen.store.deletions.Deletions;
import com.aresgen.store.deletions.Subject;
import com.aresgen.store.workflows.WorkflowStore;
import jakarta.inject.Inject;

/** DELETE /v1/workflows/{id}: all versions, and all runs. */
final class DeleteWorkflow implements Endpoint.Bodiless {
    private final WorkflowStore workflows;
    private final Deletions deletions;

    @Inject
    DeleteWorkflow(WorkflowStore workflows, Deletions deletions) {
        this.workflows = workflows;
        this.deletions = deletions;
    }

    @Override
    public Route route() {
        return Route.delete("/v1/workflows/{id}").needs(Role.EDITOR);
    }

    @Override
    public Outcome handle(Call call) {
        var id = call.pathParameter("id");
        var workflow = workflows.find(id, call.caller().workspace());
        if (workflow.isEmpty()) {
            return new Outcome.Refusal(new NotFound(Problem.WORKFLOW_NOT_FOUND, id));
        }
        return call.caller().mayDelete(workflow.get().createdBy())
                ? deletions.begin(call, new Subject(WorkflowStore.KIND, id), workflows.tombstone(workflow.get()))
                : new Outcome.Refusal(new InsufficientRole(call.caller().role(), Role.ADMIN));
    }
}
