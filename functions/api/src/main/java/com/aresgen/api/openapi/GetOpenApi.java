package com.aresgen.api.openapi;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.values.Region;
import java.util.Map;

/** GET /v1/openapi.json: written out once, since it is the same for everyone. */
final class GetOpenApi implements Endpoint.Bodiless {
    private final Answer answer;

    GetOpenApi(OpenApiFile file, Region here, Map<Region, String> baseUrls) {
        this.answer = Answer.ok(file.servedFrom(here, baseUrls));
    }

    @Override
    public Route route() {
        return Route.get("/v1/openapi.json");
    }

    @Override
    public Outcome handle(Call call) {
        return answer;
    }
}
