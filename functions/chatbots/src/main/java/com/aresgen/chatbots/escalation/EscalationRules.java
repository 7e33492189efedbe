package com.aresgen.chatbots.escalation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a bot hands a conversation over.
 *
 * @param on the reasons it heeds
 * @param keywords words and phrases, found as whole words whatever their case
 * @param threshold confidence, 0 to 1, below which an answer counts as low
 * @param holdingText what the visitor reads once when the bot falls silent
 */
public record EscalationRules(
        Set<EscalationReason> on, List<String> keywords, double threshold, Optional<String> holdingText) {
    /** The threshold of a bot that names none: an answer that is as likely wrong as right. */
    public static final double DEFAULT_THRESHOLD = 0.5;

    /** Heeds nothing. */
    public static final EscalationRules NONE =
            new EscalationRules(Set.of(), List.of(), DEFAULT_THRESHOLD, Optional.empty());

    public EscalationRules {
        on = Set.copyOf(on);
        keywords = List.copyOf(keywords);
    }

    /** What an answer of this confidence is to the escalation. */
    public EscalationTrigger.Answered answered(double confidence) {
        return new EscalationTrigger.Answered(on.contains(EscalationReason.LOW_CONFIDENCE) && confidence < threshold);
    }
}
