package com.aresgen.api.fallback;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import jakarta.inject.Inject;

/** ANY on every path, and /{proxy+}: 405 if API Gateway matched a path of ours, otherwise 404. */
final class Fallback implements Endpoint.Bodiless {
    private final OpenApiPaths paths;

    @Inject
    Fallback(OpenApiPaths paths) {
        this.paths = paths;
    }

    @Override
    public Route route() {
        return Route.fallback();
    }

    @Override
    public Outcome handle(Call call) {
        var allowed = paths.methods(call.route());
        return new Outcome.Refusal(
                allowed.isEmpty()
                        ? new RouteNotFound(call.path(), OpenAiPaths.hint(call.path()))
                        : new MethodNotAllowed(call.method(), allowed));
    }
}
