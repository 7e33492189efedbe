package com.aresgen.workflows.definition;

import com.aresgen.workflows.definition.scope.EvaluationFailed;
import com.aresgen.workflows.definition.scope.Scope;

/** The {@code when} of a step. Immutable, safe for threads. */
public interface Condition {
    boolean test(Scope scope) throws EvaluationFailed;

    /**
     * Whether it calls {@code always()}, {@code failed()} or {@code succeeded()}: only such a condition is tested after
     * a need failed or was skipped.
     */
    boolean readsStatus();

    /** The condition as it was written. */
    String source();
}
