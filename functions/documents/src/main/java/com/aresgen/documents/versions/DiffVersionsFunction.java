package com.aresgen.documents.versions;

import com.aresgen.documents.DocumentsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** GET /v1/documents/{id}/versions/{version}/diff/{to}. The constructor without arguments is Lambda's, the other local mode's. */
public final class DiffVersionsFunction extends HttpFunction {
    public DiffVersionsFunction() {
        this(System.getenv());
    }

    public DiffVersionsFunction(Map<String, String> environment) {
        super(DocumentsFamily.of(environment), "DiffVersions");
    }
}
