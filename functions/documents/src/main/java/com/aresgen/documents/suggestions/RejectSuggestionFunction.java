package com.aresgen.documents.suggestions;

import com.aresgen.documents.DocumentsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** POST /v1/documents/{id}/suggestions/{suggestion_id}/reject. The constructor without arguments is Lambda's, the other local mode's. */
public final class RejectSuggestionFunction extends HttpFunction {
    public RejectSuggestionFunction() {
        this(System.getenv());
    }

    public RejectSuggestionFunction(Map<String, String> environment) {
        super(DocumentsFamily.of(environment), "RejectSuggestion");
    }
}
