package com.aresgen.workflows.engine.world;

import com.aresgen.store.runs.RunRecords;
import java.time.InstantSource;

/** What the engine needs of the world: the tables and Step Functions, or a simulation of them. */
public record Ports(Ground ground, Executions executions, Calls calls, RunEvents events) {
    public RunRecords records() {
        return ground.records();
    }

    public InstantSource clock() {
        return ground.clock();
    }
}
