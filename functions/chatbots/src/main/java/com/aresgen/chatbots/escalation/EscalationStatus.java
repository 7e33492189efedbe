package com.aresgen.chatbots.escalation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a conversation is on its way to a person. */
public enum EscalationStatus {
    /** The bot answers. */
    NONE,
    /** A person is wanted; the bot is quiet. */
    REQUESTED,
    /** A person has the conversation; the bot is quiet. */
    ESCALATED,
    /** A person has handed it back; the bot answers. */
    RESOLVED;

    /** Whether the bot stores messages and answers none. */
    public boolean isQuiet() {
        return this == REQUESTED || this == ESCALATED;
    }

    /** The name in requests and answers. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of this name. */
    public static Optional<EscalationStatus> of(String wire) {
        return Stream.of(values()).filter(status -> status.wire().equals(wire)).findFirst();
    }
}
