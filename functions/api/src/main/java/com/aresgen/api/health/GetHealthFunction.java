package com.aresgen.api.health;

import com.aresgen.api.ApiFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** GET /v1/healthz. The constructor without arguments is Lambda's, the other local mode's. */
public final class GetHealthFunction extends HttpFunction {
    public GetHealthFunction() {
        this(System.getenv());
    }

    public GetHealthFunction(Map<String, String> environment) {
        super(ApiFamily.of(environment), "GetHealth");
    }
}
