package com.aresgen.local.states.journal;

import com.aresgen.local.states.execution.Ending;
import com.aresgen.local.states.execution.Event;
import com.aresgen.local.states.execution.ExecutionId;
import com.aresgen.local.states.execution.Position;
import com.aresgen.local.states.execution.Start;
import java.util.List;

/** One thing that happened to an execution. */
public sealed interface Entry {
    ExecutionId id();

    record Started(Start start) implements Entry {
        @Override
        public ExecutionId id() {
            return start.id();
        }
    }

    /**
     * The execution is at another position.
     *
     * @param events what happened since the entry before
     */
    record Moved(ExecutionId id, Position position, List<Event> events) implements Entry {}

    /**
     * The execution ended.
     *
     * @param announced whether no rule is left to deliver the end
     */
    record Ended(ExecutionId id, Ending ending, List<Event> events, boolean announced) implements Entry {}

    /** All rules delivered the end. */
    record Announced(ExecutionId id) implements Entry {}

    /** What is left of an execution that ended long ago: its name stays taken. */
    record Closed(ClosedExecution execution) implements Entry {
        @Override
        public ExecutionId id() {
            return execution.id();
        }
    }
}
