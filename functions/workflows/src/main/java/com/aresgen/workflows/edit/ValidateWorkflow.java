package com.aresgen.workflows.edit;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.problem.Violation;
import com.aresgen.http.values.Role;
import com.aresgen.workflows.definitions.DefinitionBodies;
import com.aresgen.workflows.definitions.DefinitionBodies.Found;
import com.aresgen.workflows.definitions.SentDefinition;
import jakarta.inject.Inject;
import java.util.List;

/** POST /v1/workflows/validate: the faults that creating a workflow would be refused for. Nothing is stored. */
final class ValidateWorkflow implements Endpoint<SentDefinition> {
    private final DefinitionBodies definitions;

    @Inject
    ValidateWorkflow(DefinitionBodies definitions) {
        this.definitions = definitions;
    }

    /** The body of the answer. */
    record Validation(boolean valid, List<Violation> errors) {}

    @Override
    public Route route() {
        return DefinitionBodies.taking(Route.post("/v1/workflows/validate")).needs(Role.EDITOR);
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
        return Answer.ok(
                switch (definitions.find(call, sent)) {
                    case Found.Faulty(var faults) -> new Validation(false, faults);
                    case Found.Valid _ -> new Validation(true, List.of());
                });
    }
}
