package com.aresgen.chatbots.bots;

import com.aresgen.chatbots.ChatbotsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** GET /v1/chatbots. The constructor without arguments is Lambda's, the other local mode's. */
public final class ListChatbotsFunction extends HttpFunction {
    public ListChatbotsFunction() {
        this(System.getenv());
    }

    public ListChatbotsFunction(Map<String, String> environment) {
        super(ChatbotsFamily.of(environment), "ListChatbots");
    }
}
