package com.aresgen.chatbots.bots;

import com.aresgen.chatbots.ChatbotsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** GET /v1/chatbots/{id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class GetChatbotFunction extends HttpFunction {
    public GetChatbotFunction() {
        this(System.getenv());
    }

    public GetChatbotFunction(Map<String, String> environment) {
        super(ChatbotsFamily.of(environment), "GetChatbot");
    }
}
