package com.aresgen.local.states.execution;

import java.time.Instant;

/** What an execution began with; {@code input} is the caller's text. */
public record Start(ExecutionId id, String input, Instant at) {}
