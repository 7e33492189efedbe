package com.aresgen.documents.live;

import com.aresgen.documents.live.frames.Request;
import com.aresgen.documents.live.talk.Conversation;
import com.aresgen.lambda.work.SocketEvent;
import com.aresgen.lambda.work.SocketFunction;
import jakarta.inject.Inject;

/** Answers a message of a socket. */
public final class Message implements SocketFunction.Work {
    private final Conversation conversation;

    @Inject
    public Message(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public void handle(SocketEvent event) {
        conversation.hear(event.connection(), Request.read(event.body()));
    }
}
