package com.aresgen.workflows.steps;

import com.aresgen.lambda.logs.LogScope;
import com.aresgen.lambda.work.TaskFunction;
import com.aresgen.store.runs.RunStore;
import com.aresgen.workflows.engine.Asking;
import com.aresgen.workflows.machine.StepFunctionsClient;
import com.aresgen.workflows.machine.ThreadJson;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Keeps the token of an execution that waits for a person. */
public final class AskApproval implements TaskFunction.Work {
    private final RunStore runs;
    private final Asking asking;

    @Inject
    public AskApproval(RunStore runs, StepFunctionsClient client) {
        this.runs = runs;
        this.asking = new Asking(runs, client::wake);
    }

    @Override
    public Object handle(JsonNode input, Instant deadline) {
        var thread = ThreadJson.read(input);
        try (var _ = LogScope.ofRun(thread.run())) {
            asking.asked(thread, input.path("token").asString());
        }
        return Map.of();
    }

    /** An execution whose approval is not there is woken at once: the sample's would be. */
    @Override
    public void rehearse(JsonNode input, Instant deadline) {
        new Asking(runs, _ -> {})
                .asked(ThreadJson.read(input), input.path("token").asString());
    }
}
