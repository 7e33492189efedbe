package com.aresgen.chatbots.secrets;

import com.aresgen.chatbots.ChatbotsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** POST /v1/chatbots/{id}/embed-key/rotate. The constructor without arguments is Lambda's, the other local mode's. */
public final class RotateEmbedKeyFunction extends HttpFunction {
    public RotateEmbedKeyFunction() {
        this(System.getenv());
    }

    public RotateEmbedKeyFunction(Map<String, String> environment) {
        super(ChatbotsFamily.of(environment), "RotateEmbedKey");
    }
}
