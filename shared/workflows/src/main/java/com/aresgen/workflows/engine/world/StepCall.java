package com.aresgen.workflows.engine.world;

import com.aresgen.store.runs.RunHead;
import com.aresgen.store.runs.StepRow;
import com.aresgen.workflows.definition.StepType;
import tools.jackson.databind.JsonNode;

/**
 * One attempt at a step that calls.
 *
 * @param with the step's parameters, evaluated: the same whenever the same attempt is made again
 */
public record StepCall(RunHead run, String path, int attempt, StepType uses, JsonNode with) {
    /** The Idempotency-Key under which the attempt has its effect once. */
    public String key() {
        return StepRow.callKey(run.id(), path, attempt);
    }
}
