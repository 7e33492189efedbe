package com.aresgen.api.site;

import com.aresgen.api.ApiFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** GET /v1/editor/{file}. The constructor without arguments is Lambda's, the other local mode's. */
public final class GetEditorFileFunction extends HttpFunction {
    public GetEditorFileFunction() {
        this(System.getenv());
    }

    public GetEditorFileFunction(Map<String, String> environment) {
        super(ApiFamily.of(environment), "GetEditorFile");
    }
}
