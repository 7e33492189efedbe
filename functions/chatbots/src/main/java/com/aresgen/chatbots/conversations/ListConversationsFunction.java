package com.aresgen.chatbots.conversations;

import com.aresgen.chatbots.ChatbotsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** GET /v1/chatbots/{id}/conversations. The constructor without arguments is Lambda's, the other local mode's. */
public final class ListConversationsFunction extends HttpFunction {
    public ListConversationsFunction() {
        this(System.getenv());
    }

    public ListConversationsFunction(Map<String, String> environment) {
        super(ChatbotsFamily.of(environment), "ListConversations");
    }
}
