package com.aresgen.workflows.engine;

import com.aresgen.store.runs.RunRecords;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** What the engine needs of the world: the DynamoDB tables and Step Functions, or a simulation of them. */
public record Ports(
        RunRecords records,
        Executions executions,
        Calls calls,
        Definitions definitions,
        RunEvents events,
        InstantSource clock,
        RandomGenerator random) {
    /** The same world, in which calls are made so. */
    public Ports with(Calls other) {
        return new Ports(records, executions, other, definitions, events, clock, random);
    }
}
