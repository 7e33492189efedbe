package com.aresgen.infra.endpoints;

import static com.aresgen.infra.endpoints.ApiEndpoint.any;
import static com.aresgen.infra.endpoints.ApiEndpoint.get;

import com.aresgen.infra.resources.SecretName;
import java.util.List;

/** The family {@code api}: the API about itself and its pages, for anyone, and the answer to unknown paths. */
final class OpenEndpoints {
    static final List<ApiEndpoint> ALL = List.of(
            get("/v1/openapi.json", api("openapi.GetOpenApi")),
            get("/v1/problems", api("problems.ListProblems")),
            get("/v1/healthz", api("health.GetHealth")),
            get("/v1/console/{file}", api("site.GetConsoleFile")),
            get("/v1/editor/{file}", api("site.GetEditorFile")).knowsLiveAddress(),
            get("/v1/widget.js", api("site.GetWidget")));

    /** Answers calls that no row of the table matches, so that 404, 405 with Allow, audit and headers are ours. */
    static final ApiEndpoint FALLBACK = any("/v1/{proxy+}", api("fallback.Fallback"));

    static final List<Worker> WORKERS =
            List.of(Worker.every5Minutes(api("probe.Probe")).callingApi().reads(SecretName.PROBE));

    private OpenEndpoints() {}

    private static HandlerName api(String name) {
        return new HandlerName(FamilyName.API, name);
    }
}
