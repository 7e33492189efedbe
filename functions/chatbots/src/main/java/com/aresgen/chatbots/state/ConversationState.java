package com.aresgen.chatbots.state;

import com.aresgen.chatbots.escalation.Escalation;
import com.aresgen.chatbots.escalation.EscalationReason;
import com.aresgen.chatbots.escalation.EscalationStatus;
import com.aresgen.store.conversations.Conversation;
import com.aresgen.store.conversations.Conversation.Handling;
import com.aresgen.store.conversations.Conversation.Rating;
import com.aresgen.store.conversations.Conversation.Totals;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Changes of a conversation. Several that are committed together make one version: {@link #next}. */
public final class ConversationState {
    private ConversationState() {}

    /** The escalation as it is stored. */
    public static Escalation escalation(Conversation conversation) {
        var handling = conversation.handling();
        return new Escalation(
                EscalationStatus.of(handling.status()).orElseThrow(),
                handling.reason().flatMap(EscalationReason::of),
                handling.lowInARow(),
                handling.holding());
    }

    /** The escalation of a new conversation, as it is stored. */
    public static Handling begun(Instant now) {
        return handling(Escalation.NONE, now);
    }

    private static Handling handling(Escalation escalation, Instant now) {
        return new Handling(
                escalation.status().wire(),
                escalation.reason().map(EscalationReason::wire),
                escalation.lowAnswers(),
                escalation.holdingTextSent(),
                now);
    }

    /** Moved to another escalation. */
    public static Conversation escalated(Conversation before, Escalation escalation, Instant now) {
        var same = before.handling().status().equals(escalation.status().wire());
        return copy(
                before,
                handling(escalation, same ? before.handling().changedAt() : now),
                before.rating(),
                before.intents(),
                before.totals(),
                before.metadata(),
                before.lastMessage(),
                now);
    }

    /** Rated. */
    public static Conversation rated(Conversation before, Rating rating, Instant now) {
        return copy(
                before,
                before.handling(),
                Optional.of(rating),
                before.intents(),
                before.totals(),
                before.metadata(),
                before.lastMessage(),
                now);
    }

    /**
     * With more messages.
     *
     * @param intent of the visitor's message
     * @param metadata replaces what is stored, unless it is empty
     */
    public static Conversation extended(
            Conversation before,
            Totals more,
            Optional<String> intent,
            Map<String, String> metadata,
            String lastMessage,
            Instant now) {
        Set<String> intents = new HashSet<>(before.intents());
        intent.ifPresent(intents::add);
        return copy(
                before,
                before.handling(),
                before.rating(),
                intents,
                before.totals().plus(more),
                metadata.isEmpty() ? before.metadata() : metadata,
                lastMessage,
                now);
    }

    private static Conversation copy(
            Conversation before,
            Handling handling,
            Optional<Rating> rating,
            Set<String> intents,
            Totals totals,
            Map<String, String> metadata,
            String lastMessage,
            Instant now) {
        return new Conversation(
                before.id(),
                before.chatbot(),
                before.workspace(),
                before.createdBy(),
                before.visitor(),
                handling,
                rating,
                intents,
                totals,
                metadata,
                before.createdAt(),
                now,
                before.expiresAt(),
                lastMessage,
                before.version());
    }

    /** What {@code before} has become, as its next version. */
    public static Conversation next(Conversation before, Conversation changed) {
        return new Conversation(
                changed.id(),
                changed.chatbot(),
                changed.workspace(),
                changed.createdBy(),
                changed.visitor(),
                changed.handling(),
                changed.rating(),
                changed.intents(),
                changed.totals(),
                changed.metadata(),
                changed.createdAt(),
                changed.updatedAt(),
                changed.expiresAt(),
                changed.lastMessage(),
                before.version() + 1);
    }
}
