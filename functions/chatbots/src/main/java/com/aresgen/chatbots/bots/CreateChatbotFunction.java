package com.aresgen.chatbots.bots;

import com.aresgen.chatbots.ChatbotsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** POST /v1/chatbots. The constructor without arguments is Lambda's, the other local mode's. */
public final class CreateChatbotFunction extends HttpFunction {
    public CreateChatbotFunction() {
        this(System.getenv());
    }

    public CreateChatbotFunction(Map<String, String> environment) {
        super(ChatbotsFamily.of(environment), "CreateChatbot");
    }
}
