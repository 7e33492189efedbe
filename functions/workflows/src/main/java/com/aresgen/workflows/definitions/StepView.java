package com.aresgen.workflows.definitions;

import com.aresgen.workflows.definition.Step;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A step as callers read it beside the definition. */
record StepView(
        String id,
        String uses,
        List<String> needs,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode outputSchema) {
    static StepView of(Step step) {
        return new StepView(
                step.id(),
                step.uses().wire(),
                step.needs(),
                OutputSchema.of(step).orElse(null));
    }
}
