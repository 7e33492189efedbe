package com.aresgen.chatbots.messages;

import com.aresgen.chatbots.ChatbotsFamily;
import com.aresgen.lambda.edge.WebFunction;
import java.util.Map;

/** POST /v1/chatbots/{id}/messages. The constructor without arguments is Lambda's, the other local mode's. */
public final class SendMessageFunction extends WebFunction {
    /** Started by the script {@code serve}. */
    public static void main(String[] arguments) {
        new SendMessageFunction().serve();
    }

    public SendMessageFunction() {
        this(System.getenv());
    }

    public SendMessageFunction(Map<String, String> environment) {
        super(ChatbotsFamily.of(environment), "SendMessage");
    }
}
