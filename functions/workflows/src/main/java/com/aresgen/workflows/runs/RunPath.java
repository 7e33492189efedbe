package com.aresgen.workflows.runs;

import com.aresgen.http.Call;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.store.runs.RunHead;
import com.aresgen.store.runs.RunStore;
import jakarta.inject.Inject;

/** Finds the run that a path names. A run of another workflow is answered like an unknown one. */
final class RunPath {
    private final RunStore runs;

    @Inject
    RunPath(RunStore runs) {
        this.runs = runs;
    }

    /** A run, or why there is none. */
    sealed interface Found {
        record Run(RunHead head) implements Found {}

        record Missing(Failure failure) implements Found {}
    }

    /** One GetItem: one read unit. */
    Found find(Call call) {
        var id = call.pathParameter("run_id");
        return runs.find(id, call.caller().workspace())
                .filter(head -> head.workflow().equals(call.pathParameter("id")))
                .<Found>map(Found.Run::new)
                .orElseGet(() -> new Found.Missing(new NotFound(Problem.RUN_NOT_FOUND, id)));
    }
}
