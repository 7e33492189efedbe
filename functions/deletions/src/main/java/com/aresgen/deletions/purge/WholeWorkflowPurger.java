package com.aresgen.deletions.purge;

import com.aresgen.store.deletions.Deletion;
import com.aresgen.store.deletions.Purger;
import com.aresgen.store.runs.RunPurger;
import com.aresgen.store.workflows.WorkflowPurger;
import jakarta.inject.Inject;

/** Removes all that a deleted workflow leaves: its runs, and then its versions. */
final class WholeWorkflowPurger implements Purger {
    private final RunPurger runs;
    private final WorkflowPurger workflow;

    @Inject
    WholeWorkflowPurger(RunPurger runs, WorkflowPurger workflow) {
        this.runs = runs;
        this.workflow = workflow;
    }

    @Override
    public boolean page(Deletion deletion) {
        return runs.pageOf(deletion.subject(), deletion) || workflow.page(deletion);
    }
}
