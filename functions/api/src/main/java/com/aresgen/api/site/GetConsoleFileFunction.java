package com.aresgen.api.site;

import com.aresgen.api.ApiFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** GET /v1/console/{file}. The constructor without arguments is Lambda's, the other local mode's. */
public final class GetConsoleFileFunction extends HttpFunction {
    public GetConsoleFileFunction() {
        this(System.getenv());
    }

    public GetConsoleFileFunction(Map<String, String> environment) {
        super(ApiFamily.of(environment), "GetConsoleFile");
    }
}
