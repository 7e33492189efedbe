package com.aresgen.chatbots.rating;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a visitor rates a conversation: a score, which can be changed, and a remark, which locks both. A pure value
 * (infra/decisions/0139).
 *
 * @param score 1 to 5
 * @param remark what the visitor wrote beside it
 */
public record Rating(Optional<Integer> score, Optional<String> remark) {
    /** A conversation that is not rated. */
    public static final Rating NONE = new Rating(Optional.empty(), Optional.empty());

    /** How long after the last message, or after it was resolved if that is later, a conversation can be rated. */
    public static final Duration WINDOW = Duration.ofHours(24);

    /** Lowest score. */
    public static final int LOWEST = 1;

    /** Highest score. */
    public static final int HIGHEST = 5;

    /** Characters of a remark. */
    public static final int LONGEST_REMARK = 2_000;

    /** How rating ends. */
    public sealed interface Outcome {
        /**
         * The rating is the visitor's now.
         *
         * @param isNew whether webhooks are told, by {@code chatbot.conversation.rated}: it differs from the one before
         */
        record Rated(Rating rating, boolean isNew) implements Outcome {}

        /** A remark has locked it. */
        record Locked() implements Outcome {}

        /** The window is over. */
        record Closed() implements Outcome {}

        /** The body breaks a rule: a score that is no whole number from 1 to 5, a remark without a score, one too long. */
        record Invalid(String pointer, String detail) implements Outcome {}
    }

    /**
     * Rates a conversation. The same rating once more changes nothing, even when it is locked.
     *
     * @param newScore empty to keep the score and add a remark
     * @param lastActivity when its last message was written, or when it was resolved if that is later
     */
    public Outcome rate(Optional<Integer> newScore, Optional<String> newRemark, Instant lastActivity, Instant now) {
        var text = newRemark.map(String::strip).filter(each -> !each.isEmpty());
        var rating = new Rating(newScore.or(() -> score), text.or(() -> remark));
        if (newScore.filter(each -> each < LOWEST || each > HIGHEST).isPresent()) {
            return new Outcome.Invalid("/csat/score", "must be from " + LOWEST + " to " + HIGHEST);
        }
        if (rating.score().isEmpty()) {
            return new Outcome.Invalid("/csat/score", "must be there, as the conversation has none");
        }
        if (text.filter(each -> each.codePointCount(0, each.length()) > LONGEST_REMARK)
                .isPresent()) {
            return new Outcome.Invalid("/csat/remark", "must have at most " + LONGEST_REMARK + " characters");
        }
        if (rating.equals(this)) {
            return new Outcome.Rated(this, false);
        }
        if (isLocked()) {
            return new Outcome.Locked();
        }
        return isOpen(lastActivity, now) ? new Outcome.Rated(rating, true) : new Outcome.Closed();
    }

    /** Whether the visitor has written a remark. */
    public boolean isLocked() {
        return remark.isPresent();
    }

    /** Whether the widget should ask: the conversation is not rated, and something in it was answered or resolved. */
    public boolean isWanted(boolean hasAnswers) {
        return score.isEmpty() && hasAnswers;
    }

    private static boolean isOpen(Instant lastActivity, Instant now) {
        return !now.isAfter(lastActivity.plus(WINDOW));
    }
}
