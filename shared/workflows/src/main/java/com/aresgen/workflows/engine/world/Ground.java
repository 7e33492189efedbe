package com.aresgen.workflows.engine.world;

import com.aresgen.store.runs.RunRecords;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** What every part of the engine stands on: what is recorded of runs, what they are, time, and chance. */
public record Ground(RunRecords records, Definitions definitions, InstantSource clock, RandomGenerator random) {}
