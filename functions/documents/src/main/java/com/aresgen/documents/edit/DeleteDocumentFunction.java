package com.aresgen.documents.edit;

import com.aresgen.documents.DocumentsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** DELETE /v1/documents/{id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class DeleteDocumentFunction extends HttpFunction {
    public DeleteDocumentFunction() {
        this(System.getenv());
    }

    public DeleteDocumentFunction(Map<String, String> environment) {
        super(DocumentsFamily.of(environment), "DeleteDocument");
    }
}
