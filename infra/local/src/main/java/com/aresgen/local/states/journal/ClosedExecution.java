package com.aresgen.local.states.journal;

import com.aresgen.local.states.execution.Ending;
import com.aresgen.local.states.execution.ExecutionId;
import com.aresgen.local.states.execution.Start;
import com.aresgen.local.states.execution.Status;
import java.time.Instant;

/** A closed execution without its data and history. */
public record ClosedExecution(ExecutionId id, Status status, Instant started, Instant stopped) {
    public static ClosedExecution of(Start start, Ending ending) {
        return new ClosedExecution(start.id(), ending.status(), start.at(), ending.at());
    }
}
