package com.aresgen.workflows.edit;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.EntityTag;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.values.Ids;
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

/** POST /v1/workflows */
final class CreateWorkflow implements Endpoint<SentDefinition> {
    private final WorkflowStore workflows;
    private final DefinitionBodies definitions;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    CreateWorkflow(WorkflowStore workflows, DefinitionBodies definitions, Ids ids, InstantSource clock) {
        this.workflows = workflows;
        this.definitions = definitions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Route route() {
        return DefinitionBodies.taking(Route.post("/v1/workflows"))
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
        return switch (definitions.find(call, sent)) {
            case Found.Faulty(var faults) -> new Outcome.Refusal(new InvalidDefinition(faults));
            case Found.Valid found -> created(call, found);
        };
    }

    private Outcome created(Call call, Found.Valid found) {
        var now = clock.instant();
        var workflow = new StoredWorkflow(
                ids.next("wfl"),
                call.caller().workspace(),
                call.caller().actor().id(),
                1,
                found.name(),
                found.format(),
                found.contentHash(),
                now,
                now);
        return Answer.created("/v1/workflows/" + workflow.id(), WorkflowView.of(workflow, found.content()))
                .with(EntityTag.ofVersion(workflow.version()).headers())
                .quoting(workflow.id())
                .writing(workflows.insert(call, workflow, found.content()));
    }
}
