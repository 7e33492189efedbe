package com.aresgen.workflows.steps;

import com.aresgen.http.json.Json;
import com.aresgen.lambda.logs.LogScope;
import com.aresgen.lambda.work.TaskFunction;
import com.aresgen.workflows.engine.Sweep;
import com.aresgen.workflows.machine.ThreadJson;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Looks after the run of an execution that has failed, rather than wait for the sweep. */
public final class ReapExecution implements TaskFunction.Work {
    private final Sweep sweep;

    @Inject
    public ReapExecution(Sweep sweep) {
        this.sweep = sweep;
    }

    /** @param event of the service, whose {@code detail.input} is the input of the execution */
    @Override
    public Object handle(JsonNode event, Instant deadline) {
        var input = event.path("detail").path("input").asString();
        var run = ThreadJson.read(Json.MAPPER.readTree(input)).run();
        try (var _ = LogScope.ofRun(run)) {
            sweep.look(run);
        }
        return Map.of();
    }
}
