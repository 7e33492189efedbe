package com.aresgen.chatbots.sources;

import com.aresgen.chatbots.ChatbotsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** POST /v1/chatbots/{id}/sources. The constructor without arguments is Lambda's, the other local mode's. */
public final class AddSourcesFunction extends HttpFunction {
    public AddSourcesFunction() {
        this(System.getenv());
    }

    public AddSourcesFunction(Map<String, String> environment) {
        super(ChatbotsFamily.of(environment), "AddSources");
    }
}
