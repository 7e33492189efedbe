package com.aresgen.chatbots.messages;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Headers;
import com.aresgen.http.values.Shortened;

/** Another message of this conversation is being answered. */
public record ConversationLocked(String conversation) implements Failure {
    @Override
    public Problem problem() {
        return Problem.CONVERSATION_LOCKED;
    }

    @Override
    public String detail() {
        return "Another message of the conversation " + Shortened.quoted(conversation) + " is being answered.";
    }

    @Override
    public Headers headers() {
        return Headers.retryAfter(1);
    }
}
