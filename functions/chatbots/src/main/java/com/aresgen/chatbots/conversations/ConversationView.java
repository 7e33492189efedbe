package com.aresgen.chatbots.conversations;

import com.aresgen.chatbots.messages.MessageView.EscalationView;
import com.aresgen.chatbots.state.ConversationState;
import com.aresgen.http.EntityTag;
import com.aresgen.http.values.Usd;
import com.aresgen.store.conversations.Conversation;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A conversation as callers read it; in lists without its messages. */
record ConversationView(
        String id,
        String chatbotId,
        @Nullable String visitorId,
        List<String> intents,
        EscalationView escalation,
        @Nullable CsatView csat,
        int messageCount,
        Usage usage,
        String costUsd,
        Map<String, String> metadata,
        long version,
        Instant createdAt,
        Instant updatedAt,
        Instant expiresAt,
        @JsonInclude(Include.NON_NULL) @Nullable List<JsonNode> messages) {
    /** Tokens, over all turns. */
    record Usage(long promptTokens, long completionTokens, long totalTokens) {}

    /** How the visitor has rated it; a remark locks the rating. */
    record CsatView(int score, @Nullable String remark, Instant ratedAt) {}

    static ConversationView of(Conversation conversation) {
        return of(conversation, null);
    }

    static ConversationView of(Conversation conversation, @Nullable List<JsonNode> messages) {
        var totals = conversation.totals();
        return new ConversationView(
                conversation.id(),
                conversation.chatbot(),
                conversation.visitor().orElse(null),
                conversation.intents().stream().sorted().toList(),
                EscalationView.of(ConversationState.escalation(conversation)),
                conversation
                        .rating()
                        .map(rating ->
                                new CsatView(rating.score(), rating.remark().orElse(null), rating.at()))
                        .orElse(null),
                totals.messages(),
                new Usage(
                        totals.promptTokens(),
                        totals.completionTokens(),
                        totals.promptTokens() + totals.completionTokens()),
                Usd.ofNanos(totals.costNanos()),
                conversation.metadata(),
                conversation.version(),
                conversation.createdAt(),
                conversation.updatedAt(),
                conversation.expiresAt(),
                messages);
    }

    static EntityTag tag(Conversation conversation) {
        return EntityTag.ofVersion(conversation.version());
    }
}
