package com.aresgen.chatbots.sources;

import com.aresgen.chatbots.ChatbotsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** GET /v1/chatbots/{id}/sources. The constructor without arguments is Lambda's, the other local mode's. */
public final class ListSourcesFunction extends HttpFunction {
    public ListSourcesFunction() {
        this(System.getenv());
    }

    public ListSourcesFunction(Map<String, String> environment) {
        super(ChatbotsFamily.of(environment), "ListSources");
    }
}
