package com.aresgen.workflows.engine.view;

import com.aresgen.store.runs.RunHead;
import com.aresgen.workflows.definition.Definition;
import com.aresgen.workflows.engine.world.Ground;
import com.aresgen.workflows.engine.world.RunThread;
import java.util.Optional;

/** What one invocation sees: the run, its definition, and the execution that looks. */
public record Look(RunHead head, Definition definition, String execution) {
    /** Empty if the generation of the thread is over. */
    public static Optional<Look> of(Ground ground, RunThread thread, String execution) {
        return ground.records()
                .head(thread.run())
                .filter(head -> head.generation() == thread.generation()
                        && !head.status().isEnd())
                .map(head -> new Look(head, ground.definitions().of(head), execution));
    }

    public String run() {
        return head.id();
    }
}
