package com.aresgen.chatbots.escalation;

import java.util.Optional;

/**
 * The escalation of one conversation: a pure state machine (infra/decisions/0139). Who asks while another one has asked
 * already changes nothing, so that however many ask, one event is sent; the caller stores the state under a condition.
 *
 * @param reason of the last time that it left the bot
 * @param lowAnswers answers in a row below the threshold
 * @param holdingTextSent whether the visitor has read the holding text since the conversation left the bot
 */
public record Escalation(
        EscalationStatus status, Optional<EscalationReason> reason, int lowAnswers, boolean holdingTextSent) {
    /** A new conversation. */
    public static final Escalation NONE = new Escalation(EscalationStatus.NONE, Optional.empty(), 0, false);

    private static final int LOW_ANSWERS_TO_ESCALATE = 2;

    /**
     * The result of a trigger.
     *
     * @param event to send, at most one each time that a conversation leaves the bot or is handed back
     */
    public record Transition(Escalation state, Optional<EscalationEvent> event) {}

    /** What a trigger leads to. One that has nothing to change leaves the state as it is: handing back what no one has. */
    public Transition next(EscalationTrigger trigger) {
        return switch (trigger) {
            case EscalationTrigger.Detected(var why) -> requested(why);
            case EscalationTrigger.AskedByVisitor() -> requested(EscalationReason.VISITOR);
            case EscalationTrigger.Answered(var isLow) -> answered(isLow);
            case EscalationTrigger.TakenByAgent() -> taken();
            case EscalationTrigger.HandedBack() -> handedBack();
        };
    }

    /** The same state after the holding text. */
    public Escalation withHoldingTextSent() {
        return new Escalation(status, reason, lowAnswers, true);
    }

    private Transition requested(EscalationReason why) {
        return status.isQuiet() ? unchanged() : left(EscalationStatus.REQUESTED, why);
    }

    private Transition answered(boolean isLow) {
        if (status.isQuiet()) {
            return unchanged();
        }
        var low = isLow ? lowAnswers + 1 : 0;
        return low >= LOW_ANSWERS_TO_ESCALATE
                ? left(EscalationStatus.REQUESTED, EscalationReason.LOW_CONFIDENCE)
                : new Transition(new Escalation(status, reason, low, holdingTextSent), Optional.empty());
    }

    private Transition taken() {
        return switch (status) {
            case NONE, RESOLVED -> left(EscalationStatus.ESCALATED, EscalationReason.AGENT);
            case REQUESTED ->
                new Transition(
                        new Escalation(EscalationStatus.ESCALATED, reason, 0, holdingTextSent), Optional.empty());
            case ESCALATED -> unchanged();
        };
    }

    private Transition handedBack() {
        return status.isQuiet()
                ? new Transition(
                        new Escalation(EscalationStatus.RESOLVED, reason, 0, false),
                        Optional.of(EscalationEvent.RESOLVED))
                : unchanged();
    }

    private static Transition left(EscalationStatus to, EscalationReason why) {
        return new Transition(new Escalation(to, Optional.of(why), 0, false), Optional.of(EscalationEvent.ESCALATED));
    }

    private Transition unchanged() {
        return new Transition(this, Optional.empty());
    }
}
