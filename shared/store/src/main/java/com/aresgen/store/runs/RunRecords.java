package com.aresgen.store.runs;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Where runs are recorded. All reads are strongly consistent. */
public interface RunRecords {
    /** Empty if there is no such run, or if it was deleted. */
    Optional<RunHead> head(String run);

    /** The inputs of a run, as its caller gave them, with defaults. */
    JsonNode inputs(String run);

    /** The steps at these paths, by path; those without a record are missing. */
    Map<String, StepRow> steps(String run, Collection<String> paths);

    /** All steps and items of a run. */
    List<StepRow> all(String run);

    /** What the run has spent, in 1e-9 USD: kept apart from the attempts, which must add up to the same. */
    long spent(String run);

    /** False if nothing is written, since something that the change rewrites has changed. */
    boolean commit(RunChange change);

    /**
     * Keeps what an attempt at a step put out; it is of the step once the step's row names it. Empty if the row has
     * changed since it was read: then nothing more is kept, so that nothing is left over of a run that is purged.
     */
    Optional<StepOutput> keep(String run, StepRow row, int attempt, JsonNode value);

    JsonNode read(String run, StepOutput output);
}
