package com.aresgen.documents.tokens;

import com.aresgen.documents.DocumentsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** DELETE /v1/documents/{id}/tokens/{token_id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class RevokeEditTokenFunction extends HttpFunction {
    public RevokeEditTokenFunction() {
        this(System.getenv());
    }

    public RevokeEditTokenFunction(Map<String, String> environment) {
        super(DocumentsFamily.of(environment), "RevokeEditToken");
    }
}
