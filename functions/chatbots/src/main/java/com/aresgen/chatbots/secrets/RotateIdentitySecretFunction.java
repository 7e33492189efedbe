package com.aresgen.chatbots.secrets;

import com.aresgen.chatbots.ChatbotsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** POST /v1/chatbots/{id}/identity-secret/rotate. The constructor without arguments is Lambda's, the other local mode's. */
public final class RotateIdentitySecretFunction extends HttpFunction {
    public RotateIdentitySecretFunction() {
        this(System.getenv());
    }

    public RotateIdentitySecretFunction(Map<String, String> environment) {
        super(ChatbotsFamily.of(environment), "RotateIdentitySecret");
    }
}
