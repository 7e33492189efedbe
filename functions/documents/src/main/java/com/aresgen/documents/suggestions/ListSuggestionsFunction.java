package com.aresgen.documents.suggestions;

import com.aresgen.documents.DocumentsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** GET /v1/documents/{id}/suggestions. The constructor without arguments is Lambda's, the other local mode's. */
public final class ListSuggestionsFunction extends HttpFunction {
    public ListSuggestionsFunction() {
        this(System.getenv());
    }

    public ListSuggestionsFunction(Map<String, String> environment) {
        super(DocumentsFamily.of(environment), "ListSuggestions");
    }
}
