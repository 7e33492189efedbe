package com.aresgen.workflows;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Http;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/** A caller that keeps workflows. */
record Workflows(BearerKey key) {
    static final String YAML = """
            # What we ask each Monday.
            version: 1
            name: weekly_brief
            inputs: {type: object, required: [topic], properties: {topic: {type: string}}}
            steps:
              - {id: draft, uses: transform, with: {value: "${{ inputs.topic }}"}}
              - id: shown
                needs: [draft]
                uses: transform
                with: {value: "${{ steps.draft.output }}"}
            outputs: {text: "${{ steps.shown.output }}"}
            """;

    static ObjectNode json() {
        return (ObjectNode) Json.MAPPER.readTree("""
                {"version":1,"name":"weekly_brief",
                 "steps":[{"id":"draft","uses":"transform","with":{"value":1}}],
                 "outputs":{"text":"${{ steps.draft.output }}"}}""");
    }

    Http.Request post(String body) {
        return RunningApi.eu().http().post("/v1/workflows", body).as(key);
    }

    Http.Request postYaml(String path, String yaml) {
        return yaml(RunningApi.eu().http().request("POST", path), yaml);
    }

    Http.Request put(String id, String body) {
        return RunningApi.eu()
                .http()
                .request("PUT", "/v1/workflows/" + id)
                .body(body)
                .as(key);
    }

    Http.Request putYaml(String id, String yaml) {
        return yaml(RunningApi.eu().http().request("PUT", "/v1/workflows/" + id), yaml);
    }

    private Http.Request yaml(Http.Request request, String yaml) {
        return request.body(yaml.getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", "application/yaml")
                .as(key);
    }

    Reply get(String rest) {
        return RunningApi.eu().http().get("/v1/workflows" + rest).as(key).send();
    }

    Reply delete(String id) {
        return RunningApi.eu()
                .http()
                .request("DELETE", "/v1/workflows/" + id)
                .as(key)
                .send();
    }

    /** The id of a new workflow. */
    String created() {
        return postYaml("/v1/workflows", YAML).send().json().path("id").stringValue();
    }
}
