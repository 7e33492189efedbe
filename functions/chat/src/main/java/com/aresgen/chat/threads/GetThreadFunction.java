package com.aresgen.chat.threads;

import com.aresgen.chat.ChatFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** GET /v1/chat/threads/{id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class GetThreadFunction extends HttpFunction {
    public GetThreadFunction() {
        this(System.getenv());
    }

    public GetThreadFunction(Map<String, String> environment) {
        super(ChatFamily.of(environment), "GetThread");
    }
}
