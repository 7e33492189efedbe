package com.aresgen.workflows.steps;

import com.aresgen.lambda.logs.LogScope;
import com.aresgen.lambda.work.TaskFunction;
import com.aresgen.workflows.engine.Engine;
import com.aresgen.workflows.machine.ThreadJson;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Moves a thread of a run on until something takes time, and says what that is. */
public final class AdvanceRun implements TaskFunction.Work {
    /** What is left to answer the machine. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final Engine engine;

    @Inject
    public AdvanceRun(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Object handle(JsonNode input, Instant deadline) {
        var thread = ThreadJson.read(input);
        var execution = input.path("execution").asString();
        try (var _ = LogScope.ofRun(thread.run())) {
            return ThreadJson.of(engine.advance(thread, execution, deadline.minus(MARGIN)));
        }
    }
}
