package com.aresgen.chatbots.escalation;

import java.util.Optional;

/** What happens to a conversation that may change its escalation. */
public sealed interface EscalationTrigger {
    /**
     * What a PATCH of {@code escalation_status} is; empty if its caller may not set that status: a visitor sets
     * {@code requested} alone, an editor {@code escalated} and {@code resolved}.
     */
    static Optional<EscalationTrigger> ofPatch(EscalationStatus to, boolean isVisitor) {
        return switch (to) {
            case NONE -> Optional.empty();
            case REQUESTED -> isVisitor ? Optional.of(new AskedByVisitor()) : Optional.empty();
            case ESCALATED -> isVisitor ? Optional.empty() : Optional.of(new TakenByAgent());
            case RESOLVED -> isVisitor ? Optional.empty() : Optional.of(new HandedBack());
        };
    }

    /** A message of the visitor had a reason to escalate that the bot is told to heed. */
    record Detected(EscalationReason reason) implements EscalationTrigger {}

    /**
     * The bot answered.
     *
     * @param isLow whether its confidence is below the threshold, and the bot is told to heed that
     */
    record Answered(boolean isLow) implements EscalationTrigger {}

    /** The visitor asks for a person by PATCH: the status {@code requested}. */
    record AskedByVisitor() implements EscalationTrigger {}

    /** An agent wrote a message, or set the status {@code escalated}. */
    record TakenByAgent() implements EscalationTrigger {}

    /** An editor set the status {@code resolved}: the bot may answer again. */
    record HandedBack() implements EscalationTrigger {}
}
