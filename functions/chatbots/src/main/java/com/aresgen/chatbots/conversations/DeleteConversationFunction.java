package com.aresgen.chatbots.conversations;

import com.aresgen.chatbots.ChatbotsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** DELETE /v1/chatbots/{id}/conversations/{conversation_id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class DeleteConversationFunction extends HttpFunction {
    public DeleteConversationFunction() {
        this(System.getenv());
    }

    public DeleteConversationFunction(Map<String, String> environment) {
        super(ChatbotsFamily.of(environment), "DeleteConversation");
    }
}
