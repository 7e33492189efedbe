package com.aresgen.workflows.engine;

import com.aresgen.store.runs.RunHead;
import com.aresgen.workflows.definition.Definition;

/** What one invocation sees: the run, its definition, and the execution that looks. */
record Look(RunHead head, Definition definition, String execution) {
    String run() {
        return head.id();
    }
}
