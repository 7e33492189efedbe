package com.aresgen.workflows.definition.expression;

import com.aresgen.workflows.definition.inputs.InputsSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What expressions may refer to.
 *
 * @param inputs empty if their schema is wrong: then nothing is said about references to them
 */
public record Outline(List<StepOutline> steps, SequencedMap<String, StepOutline> byId, Optional<InputsSchema> inputs) {
    /** Which step reads, for outputs of the run empty, may read another. */
    boolean sees(Optional<StepOutline> reader, String id) {
        return reader.isEmpty() || reader.get().visible().contains(id);
    }

    Optional<StepOutline> step(String id) {
        return Optional.ofNullable(((Map<String, StepOutline>) byId).get(id));
    }
}
