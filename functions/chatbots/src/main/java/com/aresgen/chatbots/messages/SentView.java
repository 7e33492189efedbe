package com.aresgen.chatbots.messages;

import com.aresgen.chatbots.messages.MessageView.EscalationView;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a message.
 *
 * @param conversationToken of a conversation that an anonymous visitor began with this message
 * @param csatRequested whether the visitor should be asked to rate the conversation
 */
record SentView(
        String conversationId,
        @JsonInclude(Include.NON_NULL) @Nullable String conversationToken,
        @JsonUnwrapped MessageView message,
        EscalationView escalation,
        boolean csatRequested) {}
