package com.aresgen.api.fallback;

import com.aresgen.api.ApiFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** ANY on every path, and /{proxy+}. The constructor without arguments is Lambda's, the other local mode's. */
public final class FallbackFunction extends HttpFunction {
    public FallbackFunction() {
        this(System.getenv());
    }

    public FallbackFunction(Map<String, String> environment) {
        super(ApiFamily.of(environment), "Fallback");
    }
}
