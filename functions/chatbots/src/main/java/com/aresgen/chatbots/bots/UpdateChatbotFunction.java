package com.aresgen.chatbots.bots;

import com.aresgen.chatbots.ChatbotsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** PATCH /v1/chatbots/{id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class UpdateChatbotFunction extends HttpFunction {
    public UpdateChatbotFunction() {
        this(System.getenv());
    }

    public UpdateChatbotFunction(Map<String, String> environment) {
        super(ChatbotsFamily.of(environment), "UpdateChatbot");
    }
}
