package com.aresgen.chatbots.state;

import com.aresgen.chatbots.escalation.EscalationEvent;
import com.aresgen.store.conversations.Conversation;
import com.aresgen.store.webhooks.EventDeliveries;
import com.aresgen.store.webhooks.EventDeliveries.Outbox;
import com.aresgen.store.webhooks.EventType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** The events of conversations for webhooks: ids and facts, and never what anyone wrote. */
public final class ConversationEvents {
    private final EventDeliveries deliveries;

    @Inject
    public ConversationEvents(EventDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** The deliveries of an escalation's event; none without one. */
    public Outbox of(Conversation conversation, Optional<EscalationEvent> event) {
        return event.map(happened -> {
                    var data = ids(conversation);
                    conversation.handling().reason().ifPresent(reason -> data.put("reason", reason));
                    var type = switch (happened) {
                        case ESCALATED -> EventType.CHATBOT_CONVERSATION_ESCALATED;
                        case RESOLVED -> EventType.CHATBOT_CONVERSATION_RESOLVED;
                    };
                    return deliveries.of(conversation.workspace(), type, data);
                })
                .orElse(Outbox.EMPTY);
    }

    public Outbox rated(Conversation conversation, int score) {
        var data = ids(conversation);
        data.put("score", Integer.toString(score));
        return deliveries.of(conversation.workspace(), EventType.CHATBOT_CONVERSATION_RATED, data);
    }

    private static SequencedMap<String, String> ids(Conversation conversation) {
        var data = new LinkedHashMap<String, String>();
        data.put("chatbot_id", conversation.chatbot());
        data.put("conversation_id", conversation.id());
        return data;
    }
}
