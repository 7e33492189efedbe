package com.aresgen.workflows.engine.view;

import com.aresgen.store.runs.StepRow;
import com.aresgen.store.runs.StepStatus;
import com.aresgen.workflows.definition.Definition;
import com.aresgen.workflows.definition.Step;
import com.aresgen.workflows.definition.scope.NeedsStatus;
import java.util.Collection;

/** How the direct needs of a step ended, and whether the step runs. A failure under {@code continue} counts as fine. */
public final class Standing {
    private Standing() {}

    public static NeedsStatus of(Definition definition, Collection<StepRow> needs) {
        var failed = needs.stream().anyMatch(need -> isFailure(definition, need));
        return new NeedsStatus(!failed && needs.stream().allMatch(need -> isFine(definition, need)), failed);
    }

    /** Whether the step has failed and nothing in its definition waves that through. */
    public static boolean isFailure(Definition definition, StepRow row) {
        return row.status() == StepStatus.FAILED && !definition.step(row.step()).continuesOnError();
    }

    private static boolean isFine(Definition definition, StepRow row) {
        return row.status() == StepStatus.SUCCEEDED
                || (row.status() == StepStatus.FAILED
                        && definition.step(row.step()).continuesOnError());
    }

    /** Whether the step's condition takes up what became of its needs, rather than leaving that to the default. */
    public static boolean readsStatus(Step step) {
        return step.when().isPresent() && step.when().get().readsStatus();
    }
}
