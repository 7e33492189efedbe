package com.aresgen.chatbots.conversations;

import com.aresgen.chatbots.ChatbotsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** PATCH /v1/chatbots/{id}/conversations/{conversation_id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class UpdateConversationFunction extends HttpFunction {
    public UpdateConversationFunction() {
        this(System.getenv());
    }

    public UpdateConversationFunction(Map<String, String> environment) {
        super(ChatbotsFamily.of(environment), "UpdateConversation");
    }
}
