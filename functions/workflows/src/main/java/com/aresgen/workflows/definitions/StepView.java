package com.aresgen.workflows.definitions;

import com.aresgen.workflows.definition.Step;
import java.util.List;

/** A step as callers read it beside the definition. */
record StepView(String id, String uses, List<String> needs) {
    static StepView of(Step step) {
        return new StepView(step.id(), step.uses().wire(), step.needs());
    }
}
