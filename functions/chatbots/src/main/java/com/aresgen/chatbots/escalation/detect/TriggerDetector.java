package com.aresgen.chatbots.escalation.detect;

import com.aresgen.chatbots.escalation.EscalationReason;
import com.aresgen.chatbots.escalation.EscalationRules;
import com.aresgen.text.Languages;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds the reason to escalate in a message of a visitor, before the bot answers it. Safe for threads. */
public final class TriggerDetector {
    private final PersonRequests requests = PersonRequests.load();
    private final Sentiment sentiment = Sentiment.load(Languages.load());

    /** Reads phrases and lexicon from the class path. */
    @Inject
    public TriggerDetector() {}

    /** The first reason that the rules heed: a wish, then a keyword, then anger. */
    public Optional<EscalationReason> detect(String message, EscalationRules rules) {
        if (rules.on().contains(EscalationReason.USER_REQUEST) && requests.areIn(message)) {
            return Optional.of(EscalationReason.USER_REQUEST);
        }
        if (rules.on().contains(EscalationReason.KEYWORD)
                && Keywords.of(rules.keywords()).areIn(message)) {
            return Optional.of(EscalationReason.KEYWORD);
        }
        return rules.on().contains(EscalationReason.NEGATIVE_SENTIMENT) && sentiment.isNegative(message)
                ? Optional.of(EscalationReason.NEGATIVE_SENTIMENT)
                : Optional.empty();
    }
}
