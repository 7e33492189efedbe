package com.aresgen.bench.workflows;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Http;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Waiting;
import tools.jackson.databind.JsonNode;

/** A caller that starts runs and waits for them. */
record BenchedRuns(BearerKey key) {
    /** The path of the runs of a new workflow. */
    String of(String yaml) {
        var body = Json.MAPPER.createObjectNode().put("definition", yaml).put("format", "yaml");
        var reply = succeeded(
                RunningApi.eu().http().post("/v1/workflows", body.toString()).as(key));
        return "/v1/workflows/" + reply.json().path("id").stringValue() + "/runs";
    }

    /** The path of a new run. */
    String started(String runs, String inputs) {
        return succeeded(RunningApi.eu()
                        .http()
                        .post(runs, "{\"inputs\":" + inputs + "}")
                        .as(key))
                .header("Location");
    }

    /** The run once it has succeeded. */
    JsonNode ended(String run) {
        var ended = Waiting.until(
                () -> succeeded(RunningApi.eu().http().get(run + "?wait=25").as(key))
                        .json(),
                seen -> seen.path("finished_at").isString());
        if (!ended.path("status").stringValue().equals("succeeded")) {
            throw new IllegalStateException(ended.toPrettyString());
        }
        return ended;
    }

    private static Reply succeeded(Http.Request request) {
        var reply = request.send();
        if (reply.status() / 100 != 2) {
            throw new IllegalStateException(reply.body());
        }
        return reply;
    }
}
