package com.aresgen.chat.complete;

import com.aresgen.chat.ChatFamily;
import com.aresgen.lambda.edge.WebFunction;
import java.util.Map;

/** POST /v1/chat/completions. The constructor without arguments is Lambda's, the other local mode's. */
public final class CompleteChatFunction extends WebFunction {
    /** Started by the script {@code serve}. */
    public static void main(String[] arguments) {
        new CompleteChatFunction().serve();
    }

    public CompleteChatFunction() {
        this(System.getenv());
    }

    public CompleteChatFunction(Map<String, String> environment) {
        super(ChatFamily.of(environment), "CompleteChat");
    }
}
