package com.aresgen.store.runs;

import com.aresgen.http.values.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A run of a workflow. It is rewritten only by one who has read it: {@code version} grows by one with each change.
 *
 * @param workflowVersion the version of the workflow that it runs
 * @param startedBy the id of the actor that started it, whose role its calls have
 * @param stopping what the run ends as once its running attempts have ended: no step begins any more
 * @param generation 1, and one more with each redrive
 * @param fromStep the step from which the last redrive began, if it named one
 * @param maxCostNanos the run's budget in 1e-9 USD
 * @param timeLimit how long a generation may take
 * @param deadline when the generation ends, finished or not
 * @param costNanos of all attempts; known once the run has ended
 * @param output what it put out, once it has succeeded
 * @param prepared the generation whose steps have been written; 0 before the first
 */
public record RunHead(
        String id,
        String workspace,
        String workflow,
        long workflowVersion,
        String startedBy,
        Role role,
        RunStatus status,
        Optional<RunStatus> stopping,
        int generation,
        int prepared,
        Optional<String> fromStep,
        JsonNode metadata,
        Optional<Long> maxCostNanos,
        Duration timeLimit,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Instant deadline,
        long costNanos,
        Optional<StepOutput> output,
        Optional<RunFailure> error,
        long version) {
    /** Why a run did not succeed; {@code step} is the path of the step that failed first. */
    public record RunFailure(String code, String message, Optional<String> step) {}

    /** The next version begins as a copy. */
    public HeadEdit edit() {
        return new HeadEdit(this);
    }
}
