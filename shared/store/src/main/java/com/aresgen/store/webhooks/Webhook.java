package com.aresgen.store.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An endpoint of a workspace's own, to which events are sent.
 *
 * @param id {@code whe_…}
 * @param events which it wants: whole names, {@code thread.*}, or {@code *}
 */
public record Webhook(
        String id,
        String workspace,
        String url,
        List<String> events,
        Status status,
        Secrets secrets,
        Instant createdAt) {

    /** Whether anything is sent, and if not, who wanted it so. */
    public enum Status {
        ENABLED,
        /** By the workspace. */
        DISABLED,
        /** By its own answer: 410 Gone. */
        GONE;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }

    /** The secret, and during the grace of a rotation the one before it. */
    public record Secrets(SigningSecret current, Optional<Previous> previous) {
        /** What to sign with now, the newest first. */
        public List<SigningSecret> at(Instant now) {
            return previous.filter(old -> old.until().isAfter(now))
                    .map(old -> List.of(current, old.secret()))
                    .orElse(List.of(current));
        }
    }

    /** A secret that was rotated away, and until when it is signed with all the same. */
    public record Previous(SigningSecret secret, Instant until) {}

    /** Whether an event of this type is sent to it. */
    public boolean wants(String type) {
        return events.stream()
                .anyMatch(pattern -> pattern.equals("*")
                        || pattern.equals(type)
                        || (pattern.endsWith(".*") && type.startsWith(pattern.substring(0, pattern.length() - 1))));
    }
}
