package com.aresgen.chatbots.bots;

import com.aresgen.chatbots.ChatbotsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** DELETE /v1/chatbots/{id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class DeleteChatbotFunction extends HttpFunction {
    public DeleteChatbotFunction() {
        this(System.getenv());
    }

    public DeleteChatbotFunction(Map<String, String> environment) {
        super(ChatbotsFamily.of(environment), "DeleteChatbot");
    }
}
