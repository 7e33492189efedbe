package com.aresgen.local.states.execution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Where an execution is: all that is needed to continue it.
 *
 * @param input the state's input as it was entered with
 * @param enteredEvent the id of the event of entering
 * @param retries how often each retrier of the state was used since it was entered
 */
public record Position(
        String state, JsonNode input, Instant entered, long enteredEvent, List<Integer> retries, Phase phase) {
    public Position in(Phase other) {
        return new Position(state, input, entered, enteredEvent, retries, other);
    }

    /** One more use of the retrier at {@code index}. */
    public Position retrying(int index, Instant due) {
        var more = new ArrayList<>(retries);
        more.set(index, more.get(index) + 1);
        return new Position(state, input, entered, enteredEvent, List.copyOf(more), new Phase.Retrying(due));
    }

    public int retryCount() {
        return retries.stream().mapToInt(Integer::intValue).sum();
    }
}
