package com.aresgen.workflows.read;

import com.aresgen.store.workflows.StoredWorkflow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of a workflow in lists: without its definition. */
record WorkflowSummary(
        String id, @Nullable String name, long version, String format, Instant createdAt, Instant updatedAt) {
    static WorkflowSummary of(StoredWorkflow workflow) {
        return new WorkflowSummary(
                workflow.id(),
                workflow.name().orElse(null),
                workflow.version(),
                workflow.format().wire(),
                workflow.createdAt(),
                workflow.updatedAt());
    }
}
