package com.aresgen.documents.tokens;

import com.aresgen.documents.DocumentsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** POST /v1/documents/{id}/tokens. The constructor without arguments is Lambda's, the other local mode's. */
public final class CreateEditTokenFunction extends HttpFunction {
    public CreateEditTokenFunction() {
        this(System.getenv());
    }

    public CreateEditTokenFunction(Map<String, String> environment) {
        super(DocumentsFamily.of(environment), "CreateEditToken");
    }
}
