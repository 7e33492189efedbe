package com.aresgen.documents.versions;

import com.aresgen.documents.DocumentsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** POST /v1/documents/{id}/versions/{version}/restore. The constructor without arguments is Lambda's, the other local mode's. */
public final class RestoreVersionFunction extends HttpFunction {
    public RestoreVersionFunction() {
        this(System.getenv());
    }

    public RestoreVersionFunction(Map<String, String> environment) {
        super(DocumentsFamily.of(environment), "RestoreVersion");
    }
}
