package com.aresgen.local.states.execution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of an execution's history; its id is its place in the list, from one.
 *
 * @param state the state's name where the event is about entering or leaving one
 */
public record Event(
        String type,
        Instant at,
        @Nullable String state,
        @Nullable String error,
        @Nullable String cause) {}
