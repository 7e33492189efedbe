package com.aresgen.local.states.run;

import com.aresgen.local.states.execution.ExecutionId;
import com.aresgen.local.states.journal.ClosedExecution;
import com.aresgen.local.states.journal.StoredExecutions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The closed executions of which only the name is kept: as many as the journal keeps, the oldest go first. */
final class ClosedNames {
    private final Map<ExecutionId, ClosedExecution> byId = new LinkedHashMap<>();

    ClosedNames(List<ClosedExecution> known) {
        known.forEach(this::add);
    }

    synchronized void add(ClosedExecution execution) {
        byId.put(execution.id(), execution);
        if (byId.size() > StoredExecutions.MOST_NAMES) {
            byId.remove(byId.keySet().iterator().next());
        }
    }

    synchronized Optional<ClosedExecution> find(ExecutionId id) {
        return Optional.ofNullable(byId.get(id));
    }
}
