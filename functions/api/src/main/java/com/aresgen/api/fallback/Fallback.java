package com.aresgen.api.fallback;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import jakarta.inject.Inject;

/**
 * ANY on every path, and /{proxy+}: the preflight of browsers where edit tokens may call, 405 if API Gateway matched
 * another path of ours, otherwise 404.
 */
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
        var ofTokens = paths.methodsOfTokens(call.route());
        if (Preflight.isOne(call) && !ofTokens.isEmpty()) {
            return Preflight.answer(call, ofTokens);
        }
        return new Outcome.Refusal(
                allowed.isEmpty()
                        ? new RouteNotFound(call.path(), OpenAiPaths.hint(call.path()))
                        : new MethodNotAllowed(call.method(), allowed));
    }
}
