package com.aresgen.workflows.read;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.EntityTag;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Role;
import com.aresgen.store.workflows.StoredWorkflow;
import com.aresgen.store.workflows.WorkflowStore;
import jakarta.inject.Inject;

/** GET /v1/workflows/{id}: the newest version, or the one that {@code ?version=} names. */
final class GetWorkflow implements Endpoint.Bodiless {
    private static final String VERSION = "version";
    private static final String NUMBER = "[1-9][0-9]{0,8}";

    private final WorkflowStore workflows;

    @Inject
    GetWorkflow(WorkflowStore workflows) {
        this.workflows = workflows;
    }

    @Override
    public Route route() {
        return Route.get("/v1/workflows/{id}").needs(Role.VIEWER).withParameters(VERSION);
    }

    @Override
    public Outcome handle(Call call) {
        var wanted = call.query().first(VERSION);
        if (wanted.isPresent() && !wanted.get().matches(NUMBER)) {
            return new Outcome.Refusal(InvalidBody.ofParameter(VERSION, "must be a whole number from 1"));
        }
        var id = call.pathParameter("id");
        var newest = workflows.find(id, call.caller().workspace());
        if (newest.isEmpty()) {
            return notFound(id);
        }
        return wanted.map(Long::parseLong)
                .map(version -> workflows
                        .version(newest.get(), version)
                        .map(found -> answer(call, found))
                        .orElseGet(() ->
                                new Outcome.Refusal(new NotFound(Problem.VERSION_NOT_FOUND, Long.toString(version)))))
                .orElseGet(() -> answer(call, newest.get()));
    }

    private Outcome answer(Call call, StoredWorkflow workflow) {
        var tag = EntityTag.ofVersion(workflow.version());
        if (tag.isKnownTo(call)) {
            return tag.notModified();
        }
        return workflows
                .definition(workflow.id(), workflow.version())
                .<Outcome>map(
                        content -> Answer.ok(WorkflowView.of(workflow, content)).with(tag.headers()))
                // It was deleted a moment ago.
                .orElseGet(() -> notFound(workflow.id()));
    }

    private static Outcome notFound(String id) {
        return new Outcome.Refusal(new NotFound(Problem.WORKFLOW_NOT_FOUND, id));
    }
}
