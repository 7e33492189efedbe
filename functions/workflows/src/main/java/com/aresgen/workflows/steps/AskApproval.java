package com.aresgen.workflows.steps;

import com.aresgen.lambda.work.TaskFunction;
import com.aresgen.workflows.engine.Engine;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Keeps the token of an execution that waits for a person. */
public final class AskApproval implements TaskFunction.Work {
    private final Engine engine;

    @Inject
    public AskApproval(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Object handle(JsonNode input, Instant deadline) {
        engine.asked(ThreadJson.read(input), input.path("token").asString());
        return Map.of();
    }
}
