package com.aresgen.workflows.engine.world;

import com.aresgen.store.runs.RunHead;
import com.aresgen.workflows.definition.Definition;

/** Finds the definition that a run is pinned to. */
public interface Definitions {
    Definition of(RunHead run);
}
