package com.aresgen.api.health;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.values.Region;
import jakarta.inject.Inject;

/** GET /v1/healthz. It reads no store: callers need no key, so a call must cost no more than the function itself. */
final class GetHealth implements Endpoint.Bodiless {
    private final Region region;

    @Inject
    GetHealth(Region region) {
        this.region = region;
    }

    record Health(String status, String region) {}

    @Override
    public Route route() {
        return Route.get("/v1/healthz");
    }

    @Override
    public Outcome handle(Call call) {
        return Answer.ok(new Health("ok", region.wire()));
    }
}
