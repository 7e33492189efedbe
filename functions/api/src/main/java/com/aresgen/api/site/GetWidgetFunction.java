package com.aresgen.api.site;

import com.aresgen.api.ApiFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** GET /v1/widget.js. The constructor without arguments is Lambda's, the other local mode's. */
public final class GetWidgetFunction extends HttpFunction {
    public GetWidgetFunction() {
        this(System.getenv());
    }

    public GetWidgetFunction(Map<String, String> environment) {
        super(ApiFamily.of(environment), "GetWidget");
    }
}
