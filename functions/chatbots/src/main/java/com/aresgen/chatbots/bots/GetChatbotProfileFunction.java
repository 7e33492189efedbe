package com.aresgen.chatbots.bots;

import com.aresgen.chatbots.ChatbotsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** GET /v1/chatbots/{id}/profile. The constructor without arguments is Lambda's, the other local mode's. */
public final class GetChatbotProfileFunction extends HttpFunction {
    public GetChatbotProfileFunction() {
        this(System.getenv());
    }

    public GetChatbotProfileFunction(Map<String, String> environment) {
        super(ChatbotsFamily.of(environment), "GetChatbotProfile");
    }
}
