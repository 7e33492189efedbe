package com.aresgen.documents.edit;

import com.aresgen.documents.DocumentsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** PATCH /v1/documents/{id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class UpdateDocumentFunction extends HttpFunction {
    public UpdateDocumentFunction() {
        this(System.getenv());
    }

    public UpdateDocumentFunction(Map<String, String> environment) {
        super(DocumentsFamily.of(environment), "UpdateDocument");
    }
}
