package com.aresgen.chatbots.conversations;

import com.aresgen.chatbots.ChatbotsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** POST /v1/chatbots/{id}/conversations/{conversation_id}/messages. The constructor without arguments is Lambda's, the other local mode's. */
public final class AnswerAsAgentFunction extends HttpFunction {
    public AnswerAsAgentFunction() {
        this(System.getenv());
    }

    public AnswerAsAgentFunction(Map<String, String> environment) {
        super(ChatbotsFamily.of(environment), "AnswerAsAgent");
    }
}
