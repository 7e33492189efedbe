package com.aresgen.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Http;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A caller that runs workflows. */
record Runs(BearerKey key) {
    /** The path of the runs of a new workflow. */
    String of(String yaml) {
        var reply = new Workflows(key).postYaml("/v1/workflows", yaml).send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return "/v1/workflows/" + reply.json().path("id").stringValue() + "/runs";
    }

    Http.Request post(String path, String json) {
        return RunningApi.eu().http().post(path, json).as(key);
    }

    Reply get(String path) {
        return RunningApi.eu().http().get(path).as(key).send();
    }

    /** The path of a run that was accepted. */
    String started(String runs, String inputs) {
        var reply = post(runs, "{\"inputs\":" + inputs + "}").send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        return reply.header("Location");
    }

    /** A new run of a definition, once it has ended. */
    JsonNode finished(String yaml, String inputs) {
        return ended(started(of(yaml), inputs));
    }

    /** The run once it has ended. */
    JsonNode ended(String path) {
        return until(path, "succeeded|failed|cancelled|timed_out|budget_exceeded");
    }

    /** The run once its status is one of these. */
    JsonNode until(String path, String statuses) {
        for (int i = 0; i < 300; i++) {
            var run = get(path + "?wait=1").json();
            if (run.path("status").stringValue().matches(statuses)) {
                return run;
            }
            pause();
        }
        throw new AssertionError(
                "The run never was " + statuses + ": " + get(path).body());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A step of a run. */
    static JsonNode step(JsonNode run, String id) {
        return StreamSupport.stream(run.path("steps").spliterator(), false)
                .filter(step -> step.path("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static JsonNode json(String text) {
        return Json.MAPPER.readTree(text);
    }
}
