package com.aresgen.chatbots.sources;

import com.aresgen.chatbots.ChatbotsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** DELETE /v1/chatbots/{id}/sources/{source_id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class DeleteSourceFunction extends HttpFunction {
    public DeleteSourceFunction() {
        this(System.getenv());
    }

    public DeleteSourceFunction(Map<String, String> environment) {
        super(ChatbotsFamily.of(environment), "DeleteSource");
    }
}
