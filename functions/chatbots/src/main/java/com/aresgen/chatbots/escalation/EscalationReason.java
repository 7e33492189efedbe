package com.aresgen.chatbots.escalation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a conversation goes to a person. */
public enum EscalationReason {
    /** The visitor wrote that they want a person. */
    USER_REQUEST,
    /** The visitor wrote one of the bot's keywords. */
    KEYWORD,
    /** Two answers in a row were less certain than the bot's threshold. */
    LOW_CONFIDENCE,
    /** The visitor is angry. */
    NEGATIVE_SENTIMENT,
    /** The visitor changed the status: a button of the widget. */
    VISITOR,
    /** An agent answered or changed the status. */
    AGENT;

    /** Whether a bot can be told to escalate for this reason. */
    public boolean isConfigurable() {
        return this != VISITOR && this != AGENT;
    }

    /** The name in requests and answers. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason of this name. */
    public static Optional<EscalationReason> of(String wire) {
        return Stream.of(values()).filter(reason -> reason.wire().equals(wire)).findFirst();
    }
}
