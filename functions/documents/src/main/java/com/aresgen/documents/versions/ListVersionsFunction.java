package com.aresgen.documents.versions;

import com.aresgen.documents.DocumentsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** GET /v1/documents/{id}/versions. The constructor without arguments is Lambda's, the other local mode's. */
public final class ListVersionsFunction extends HttpFunction {
    public ListVersionsFunction() {
        this(System.getenv());
    }

    public ListVersionsFunction(Map<String, String> environment) {
        super(DocumentsFamily.of(environment), "ListVersions");
    }
}
