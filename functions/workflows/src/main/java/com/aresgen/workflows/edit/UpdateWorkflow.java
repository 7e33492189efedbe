package com.aresgen.workflows.edit;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.EntityTag;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Role;
import com.aresgen.store.workflows.StoredWorkflow;
import com.aresgen.store.workflows.WorkflowStore;
import com.aresgen.workflows.definitions.DefinitionBodies;
import com.aresgen.workflows.definitions.DefinitionBodies.Found;
import com.aresgen.workflows.definitions.InvalidDefinition;
import com.aresgen.workflows.definitions.SentDefinition;
import com.aresgen.workflows.read.WorkflowView;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** PUT /v1/workflows/{id}: a new version. One without a name keeps that of the version before. */
final class UpdateWorkflow implements Endpoint<SentDefinition> {
    private final WorkflowStore workflows;
    private final DefinitionBodies definitions;
    private final InstantSource clock;

    @Inject
    UpdateWorkflow(WorkflowStore workflows, DefinitionBodies definitions, InstantSource clock) {
        this.workflows = workflows;
        this.definitions = definitions;
        this.clock = clock;
    }

    @Override
    public Route route() {
        return DefinitionBodies.taking(Route.put("/v1/workflows/{id}"))
                .needs(Role.EDITOR)
                .quoting();
    }

    @Override
    public void prime() {
        definitions.prime();
    }

    @Override
    public SentDefinition read(Fields fields) {
        return DefinitionBodies.read(fields);
    }

    @Override
    public SentDefinition readText(String text) {
        return DefinitionBodies.yaml();
    }

    @Override
    public Outcome handle(Call call, SentDefinition sent) {
        var id = call.pathParameter("id");
        var found = workflows.find(id, call.caller().workspace());
        if (found.isEmpty()) {
            return new Outcome.Refusal(new NotFound(Problem.WORKFLOW_NOT_FOUND, id));
        }
        var newest = found.get();
        var unmatched = EntityTag.ofVersion(newest.version()).unmatched(call);
        if (unmatched.isPresent()) {
            return new Outcome.Refusal(unmatched.get());
        }
        return switch (definitions.find(call, sent)) {
            case Found.Faulty(var faults) -> new Outcome.Refusal(new InvalidDefinition(faults));
            case Found.Valid valid -> updated(call, newest, valid);
        };
    }

    private Outcome updated(Call call, StoredWorkflow newest, Found.Valid valid) {
        var next = new StoredWorkflow(
                newest.id(),
                newest.workspace(),
                newest.createdBy(),
                newest.version() + 1,
                valid.name().or(newest::name),
                valid.format(),
                valid.contentHash(),
                newest.createdAt(),
                clock.instant());
        return Answer.ok(WorkflowView.of(next, valid.content()))
                .with(EntityTag.ofVersion(next.version()).headers())
                .quoting(next.id())
                .writing(workflows.update(call, newest, next, valid.content()));
    }
}
