package com.aresgen.store.webhooks;

import com.aresgen.store.signing.SigningPair;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A URL of the workspace's own, to which events are sent.
 *
 * @param id {@code whe_…}
 * @param events which it receives: whole names, {@code thread.*}, or {@code *}
 */
public record Webhook(
        String id,
        String workspace,
        String url,
        List<String> events,
        Status status,
        SigningPair secrets,
        Instant createdAt) {

    /** Whether events are sent, and if not, who disabled the webhook. */
    public enum Status {
        ENABLED,
        /** The workspace disabled it. */
        DISABLED,
        /** The receiver did, by answering 410 Gone. */
        GONE;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether an event of this type is sent to it. */
    public boolean wants(String type) {
        return events.stream()
                .anyMatch(pattern -> pattern.equals("*")
                        || pattern.equals(type)
                        || (pattern.endsWith(".*") && type.startsWith(pattern.substring(0, pattern.length() - 1))));
    }
}
