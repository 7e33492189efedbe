package com.aresgen.workflows.steps;

import com.aresgen.lambda.logs.LogScope;
import com.aresgen.lambda.work.TaskFunction;
import com.aresgen.workflows.engine.Calling;
import com.aresgen.workflows.machine.ThreadJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Makes the running attempt of a step, and records its end. */
public final class CallStep implements TaskFunction.Work {
    /** What is left to record the end. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final Calling calling;
    private final Runnable priming;

    /** @param priming loads what the calls need */
    CallStep(Calling calling, Runnable priming) {
        this.calling = calling;
        this.priming = priming;
    }

    @Override
    public Object handle(JsonNode input, Instant deadline) {
        var thread = ThreadJson.read(input);
        try (var _ = LogScope.ofRun(thread.run())) {
            calling.call(thread, input.path("execution").asString(), deadline.minus(MARGIN));
        }
        return Map.of();
    }

    @Override
    public void rehearse(JsonNode input, Instant deadline) {
        var _ = handle(input, deadline);
        priming.run();
    }
}
