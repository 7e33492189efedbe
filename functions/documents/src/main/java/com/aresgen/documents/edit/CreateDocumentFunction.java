package com.aresgen.documents.edit;

import com.aresgen.documents.DocumentsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** POST /v1/documents. The constructor without arguments is Lambda's, the other local mode's. */
public final class CreateDocumentFunction extends HttpFunction {
    public CreateDocumentFunction() {
        this(System.getenv());
    }

    public CreateDocumentFunction(Map<String, String> environment) {
        super(DocumentsFamily.of(environment), "CreateDocument");
    }
}
