package com.aresgen.workflows.read;

import com.aresgen.store.workflows.StoredDefinition;
import com.aresgen.store.workflows.StoredWorkflow;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of a workflow as callers read it, with its definition. */
public record WorkflowView(
        String id,
        @Nullable String name,
        long version,
        @JsonRawValue String definition,
        String source,
        String format,
        @JsonRawValue String inputsSchema,
        @JsonRawValue String steps,
        @JsonRawValue String estimatedCostUsd,
        Instant createdAt,
        Instant updatedAt) {
    public static WorkflowView of(StoredWorkflow workflow, StoredDefinition content) {
        return new WorkflowView(
                workflow.id(),
                workflow.name().orElse(null),
                workflow.version(),
                content.definition(),
                content.source(),
                workflow.format().wire(),
                content.inputsSchema(),
                content.steps(),
                content.estimate(),
                workflow.createdAt(),
                workflow.updatedAt());
    }
}
