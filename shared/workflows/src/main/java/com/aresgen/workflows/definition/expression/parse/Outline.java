package com.aresgen.workflows.definition.expression.parse;

import com.aresgen.workflows.definition.inputs.InputsSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** What expressions may refer to. */
public record Outline(List<StepOutline> steps, SequencedMap<String, StepOutline> byId, DeclaredInputs declared) {
    /**
     * The inputs as far as their schema can be read.
     *
     * @param schema empty if it names no inputs: then nothing is said about references to them
     * @param areRight whether it has no fault
     */
    public record DeclaredInputs(Optional<InputsSchema> schema, boolean areRight) {}

    public Optional<InputsSchema> inputs() {
        return declared.schema();
    }

    /** Whether a reader, a step or (empty) an output of the run, may read that step. */
    boolean sees(Optional<StepOutline> reader, String id) {
        return reader.isEmpty() || reader.get().visible().contains(id);
    }

    public Optional<StepOutline> step(String id) {
        return Optional.ofNullable(((Map<String, StepOutline>) byId).get(id));
    }
}
