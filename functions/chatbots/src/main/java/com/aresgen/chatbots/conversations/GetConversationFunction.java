package com.aresgen.chatbots.conversations;

import com.aresgen.chatbots.ChatbotsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** GET /v1/chatbots/{id}/conversations/{conversation_id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class GetConversationFunction extends HttpFunction {
    public GetConversationFunction() {
        this(System.getenv());
    }

    public GetConversationFunction(Map<String, String> environment) {
        super(ChatbotsFamily.of(environment), "GetConversation");
    }
}
