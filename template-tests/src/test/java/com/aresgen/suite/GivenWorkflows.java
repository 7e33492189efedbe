package com.aresgen.suite;

import com.aresgen.http.values.BearerKey;
import tools.jackson.databind.JsonNode;

/** Makes workflows and runs for samples. */
final class GivenWorkflows {
    private static final String ASKING = """
            {"definition":{"version":1,"steps":[{"id":"ask","uses":"approval","with":{"message":"Go on?","approvers":["viewer"]}}]}}""";

    private GivenWorkflows() {}

    /** As the sample of POST /v1/workflows has it. */
    static String workflow(BearerKey maker) {
        return made(maker, Row.named("CreateWorkflow").body().toString());
    }

    /** A workflow whose one step asks a person. */
    static String asking(BearerKey maker) {
        return made(maker, ASKING);
    }

    /** A workflow with a run that has ended. */
    static String withRun(BearerKey maker) {
        var workflow = workflow(maker);
        var _ = finishedRun(maker, workflow);
        return workflow;
    }

    private static String made(BearerKey maker, String body) {
        return RunningApi.eu()
                .http()
                .post("/v1/workflows", body)
                .as(maker)
                .send()
                .json()
                .path("id")
                .stringValue();
    }

    /** A run of the workflow, which has ended. */
    static String finishedRun(BearerKey maker, String workflow) {
        var run = started(maker, workflow, "{\"inputs\":{\"topic\":\"Tea\"}}");
        Waiting.until(
                () -> run(maker, workflow, run + "?wait=20").path("finished_at").isString());
        return run;
    }

    /** A run of the workflow, which waits for a person. */
    static String waitingRun(BearerKey maker, String workflow) {
        var run = started(maker, workflow, "{}");
        Waiting.until(
                () -> run(maker, workflow, run).path("status").stringValue().equals("waiting"));
        return run;
    }

    private static String started(BearerKey maker, String workflow, String body) {
        return RunningApi.eu()
                .http()
                .post("/v1/workflows/" + workflow + "/runs", body)
                .as(maker)
                .send()
                .json()
                .path("id")
                .stringValue();
    }

    private static JsonNode run(BearerKey maker, String workflow, String run) {
        return RunningApi.eu()
                .http()
                .get("/v1/workflows/" + workflow + "/runs/" + run)
                .as(maker)
                .send()
                .json();
    }
}
