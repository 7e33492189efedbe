package com.aresgen.chat.threads;

import com.aresgen.chat.ChatFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** GET /v1/chat/threads. The constructor without arguments is Lambda's, the other local mode's. */
public final class ListThreadsFunction extends HttpFunction {
    public ListThreadsFunction() {
        this(System.getenv());
    }

    public ListThreadsFunction(Map<String, String> environment) {
        super(ChatFamily.of(environment), "ListThreads");
    }
}
