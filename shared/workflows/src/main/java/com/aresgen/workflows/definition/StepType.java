package com.aresgen.workflows.definition;

import java.util.Optional;
import java.util.stream.Stream;

/** What a step does. */
public enum StepType {
    CHAT_COMPLETION("chat.completion"),
    DOCUMENT_CREATE("document.create"),
    DOCUMENT_COMMAND("document.command"),
    CHATBOT_MESSAGE("chatbot.message"),
    TRANSFORM("transform"),
    HTTP_REQUEST("http.request"),
    WAIT("wait"),
    APPROVAL("approval");

    private final String wire;

    StepType(String wire) {
        this.wire = wire;
    }

    /** As definitions spell it. */
    public String wire() {
        return wire;
    }

    public static Optional<StepType> of(String wire) {
        return Stream.of(values()).filter(type -> type.wire.equals(wire)).findFirst();
    }
}
