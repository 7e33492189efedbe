package com.aresgen.api.openapi;

import com.aresgen.api.ApiFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** GET /v1/openapi.json. The constructor without arguments is Lambda's, the other local mode's. */
public final class GetOpenApiFunction extends HttpFunction {
    public GetOpenApiFunction() {
        this(System.getenv());
    }

    public GetOpenApiFunction(Map<String, String> environment) {
        super(ApiFamily.of(environment), "GetOpenApi");
    }
}
