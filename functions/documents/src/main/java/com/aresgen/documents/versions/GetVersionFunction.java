package com.aresgen.documents.versions;

import com.aresgen.documents.DocumentsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** GET /v1/documents/{id}/versions/{version}. The constructor without arguments is Lambda's, the other local mode's. */
public final class GetVersionFunction extends HttpFunction {
    public GetVersionFunction() {
        this(System.getenv());
    }

    public GetVersionFunction(Map<String, String> environment) {
        super(DocumentsFamily.of(environment), "GetVersion");
    }
}
