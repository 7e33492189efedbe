package com.aresgen.local.states.execution;

import com.aresgen.local.states.data.StatesError;
import tools.jackson.databind.JsonNode;

/** How a task's attempt ended. */
public sealed interface Answer {
    record Success(JsonNode result) implements Answer {}

    record Failure(StatesError error) implements Answer {}
}
