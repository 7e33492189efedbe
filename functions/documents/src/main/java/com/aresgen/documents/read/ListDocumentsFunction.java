package com.aresgen.documents.read;

import com.aresgen.documents.DocumentsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** GET /v1/documents. The constructor without arguments is Lambda's, the other local mode's. */
public final class ListDocumentsFunction extends HttpFunction {
    public ListDocumentsFunction() {
        this(System.getenv());
    }

    public ListDocumentsFunction(Map<String, String> environment) {
        super(DocumentsFamily.of(environment), "ListDocuments");
    }
}
