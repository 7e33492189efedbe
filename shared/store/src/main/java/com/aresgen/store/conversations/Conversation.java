package com.aresgen.store.conversations;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A conversation without its messages.
 *
 * @param createdBy the id of the actor that began it
 * @param visitor the visitor's id, of its token or as the caller gave it; empty: an anonymous visitor
 * @param intents of all its messages, {@code none} and {@code ambiguous} included
 * @param expiresAt from when on it cannot be read, and DynamoDB may remove it
 * @param lastMessage the id of its newest message
 * @param version grows by one with every change
 */
public record Conversation(
        String id,
        String chatbot,
        String workspace,
        String createdBy,
        Optional<String> visitor,
        Handling handling,
        Optional<Rating> rating,
        Set<String> intents,
        Totals totals,
        Map<String, String> metadata,
        Instant createdAt,
        Instant updatedAt,
        Instant expiresAt,
        String lastMessage,
        long version) {
    public Conversation {
        intents = Set.copyOf(intents);
        metadata = Map.copyOf(metadata);
    }

    /**
     * Whether the chatbot or a human answers.
     *
     * @param status as the family of chatbots names it: none, requested, escalated, resolved
     * @param reason why it was escalated last
     * @param lowInARow answers in a row whose confidence was below the chatbot's threshold
     * @param holding whether the visitor has got the holding text of this escalation
     * @param changedAt when the status changed last
     */
    public record Handling(String status, Optional<String> reason, int lowInARow, boolean holding, Instant changedAt) {}

    /** What the visitor thinks of it: 1 (bad) to 5 (good). */
    public record Rating(int score, Optional<String> remark, Instant at) {}

    /** Sums over all turns; cost in nano-dollars (1e-9 USD). */
    public record Totals(int messages, long promptTokens, long completionTokens, long costNanos) {
        public static final Totals NONE = new Totals(0, 0, 0, 0);

        public Totals plus(Totals more) {
            return new Totals(
                    messages + more.messages,
                    promptTokens + more.promptTokens,
                    completionTokens + more.completionTokens,
                    costNanos + more.costNanos);
        }
    }

    public boolean isExpired(Instant now) {
        return !expiresAt.isAfter(now);
    }
}
