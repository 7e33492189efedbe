package com.aresgen.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Http;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Waiting;
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
        return Waiting.until(
                () -> get(path + "?wait=25").json(),
                run -> run.path("finished_at").isString());
    }

    /** The run once its status is one of these. */
    JsonNode until(String path, String statuses) {
        return Waiting.until(
                () -> get(path).json(), run -> run.path("status").asString("").matches(statuses));
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
