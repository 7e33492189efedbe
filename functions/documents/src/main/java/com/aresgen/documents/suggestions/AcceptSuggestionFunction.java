package com.aresgen.documents.suggestions;

import com.aresgen.documents.DocumentsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** POST /v1/documents/{id}/suggestions/{suggestion_id}/accept. The constructor without arguments is Lambda's, the other local mode's. */
public final class AcceptSuggestionFunction extends HttpFunction {
    public AcceptSuggestionFunction() {
        this(System.getenv());
    }

    public AcceptSuggestionFunction(Map<String, String> environment) {
        super(DocumentsFamily.of(environment), "AcceptSuggestion");
    }
}
