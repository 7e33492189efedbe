package com.aresgen.documents.revisions;

import com.aresgen.documents.DocumentsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** POST /v1/documents/{id}/changes. The constructor without arguments is Lambda's, the other local mode's. */
public final class ChangeDocumentFunction extends HttpFunction {
    public ChangeDocumentFunction() {
        this(System.getenv());
    }

    public ChangeDocumentFunction(Map<String, String> environment) {
        super(DocumentsFamily.of(environment), "ChangeDocument");
    }
}
