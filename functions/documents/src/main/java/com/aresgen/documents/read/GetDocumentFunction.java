package com.aresgen.documents.read;

import com.aresgen.documents.DocumentsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** GET /v1/documents/{id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class GetDocumentFunction extends HttpFunction {
    public GetDocumentFunction() {
        this(System.getenv());
    }

    public GetDocumentFunction(Map<String, String> environment) {
        super(DocumentsFamily.of(environment), "GetDocument");
    }
}
