package com.aresgen.store.chatbots;

import com.aresgen.http.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A chatbot without its intents.
 *
 * @param version grows by one with every change
 * @param settings as JSON that the family of chatbots defines
 * @param embedKey the id of its embed key, {@code emb_…}
 * @param trained the version whose intents were learnt last; empty: it has none
 */
public record StoredChatbot(
        String id,
        String workspace,
        String createdBy,
        long version,
        String name,
        String knowledgeBase,
        String embedKey,
        Payload settings,
        Identity identity,
        Optional<Long> trained,
        Instant createdAt,
        Instant updatedAt) {
    /** The next version, with another secret for visitors' tokens. */
    public StoredChatbot with(Identity next) {
        return new StoredChatbot(
                id,
                workspace,
                createdBy,
                version + 1,
                name,
                knowledgeBase,
                embedKey,
                settings,
                next,
                trained,
                createdAt,
                updatedAt);
    }

    /**
     * The secret with which the owner of a chatbot signs the tokens of visitors, and the one before it. It is stored as
     * it is, since checking an HMAC needs it.
     *
     * @param previousUntil when tokens of the previous secret end
     */
    public record Identity(String secret, Optional<String> previous, Instant previousUntil) {
        /** The secrets that are valid now, the newest first. */
        public List<String> at(Instant now) {
            return previous.filter(_ -> previousUntil.isAfter(now))
                    .map(old -> List.of(secret, old))
                    .orElse(List.of(secret));
        }

        /** Hides the secrets, which would otherwise end up in a log some day. */
        @Override
        public String toString() {
            return "Identity";
        }
    }
}
