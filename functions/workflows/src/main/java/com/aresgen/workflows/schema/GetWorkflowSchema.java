package com.aresgen.workflows.schema;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Payload;
import com.aresgen.http.Route;
import com.aresgen.http.values.Headers;
import com.aresgen.workflows.definition.shape.JsonSchema;
import jakarta.inject.Inject;

/** GET /v1/schemas/workflow.json: written once from what the reader of definitions checks, for anyone. */
final class GetWorkflowSchema implements Endpoint.Bodiless {
    private static final String ID = "https://api.aresgen.com/v1/schemas/workflow.json";
    private static final String TYPE = "application/schema+json";
    /** Editors ask for it with each file that they open; it changes with a release. */
    private static final String AN_HOUR = "public, max-age=3600";

    private final Answer answer;

    @Inject
    GetWorkflowSchema() {
        var schema = Payload.json(JsonSchema.ofDefinition(ID));
        this.answer = new Answer(200, new Payload(TYPE, schema.bytes()), Headers.NONE.with("Cache-Control", AN_HOUR));
    }

    @Override
    public Route route() {
        return Route.get("/v1/schemas/workflow.json");
    }

    @Override
    public Outcome handle(Call call) {
        return answer;
    }
}
