package com.aresgen.chatbots.escalation;

/** What the webhooks of a workspace are told. */
public enum EscalationEvent {
    /** A conversation leaves the bot: from {@code none} or {@code resolved} to {@code requested} or {@code escalated}. */
    ESCALATED("chatbot.conversation.escalated"),
    /** A person hands it back. */
    RESOLVED("chatbot.conversation.resolved");

    private final String type;

    EscalationEvent(String type) {
        this.type = type;
    }

    /** The type of the webhook's event. */
    public String type() {
        return type;
    }
}
