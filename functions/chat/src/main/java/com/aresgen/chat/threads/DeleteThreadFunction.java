package com.aresgen.chat.threads;

import com.aresgen.chat.ChatFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** DELETE /v1/chat/threads/{id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class DeleteThreadFunction extends HttpFunction {
    public DeleteThreadFunction() {
        this(System.getenv());
    }

    public DeleteThreadFunction(Map<String, String> environment) {
        super(ChatFamily.of(environment), "DeleteThread");
    }
}
