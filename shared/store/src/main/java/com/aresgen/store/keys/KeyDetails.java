package com.aresgen.store.keys;

import com.aresgen.http.values.Role;
import com.aresgen.store.items.Attributes;
import java.time.Instant;
import java.util.Optional;

/**
 * A key as a workspace's admins may see it.
 *
 * @param active whether it was not revoked; it may have ended
 * @param version 1, and one more with each change of its settings
 */
public record KeyDetails(
        String id,
        Role role,
        KeySettings settings,
        long version,
        boolean active,
        Instant created,
        Optional<Instant> lastUsed,
        Optional<Instant> revoked,
        Optional<Instant> graceUntil) {
    static KeyDetails of(KeyItem key) {
        return new KeyDetails(
                Attributes.text(key.item(), KeyItem.ID),
                key.role(),
                key.settings(),
                key.version(),
                key.isActive(),
                key.created(),
                key.lastUsed(),
                key.revokedAt(),
                key.grace());
    }

    /** A key that was made a moment ago. */
    public static KeyDetails created(String id, Role role, KeySettings settings, Instant now) {
        return new KeyDetails(
                id,
                role,
                settings,
                KeyItem.FIRST_VERSION,
                true,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same key with other settings. */
    public KeyDetails with(KeySettings next) {
        return new KeyDetails(id, role, next, version + 1, active, created, lastUsed, revoked, graceUntil);
    }

    public KeyStatus status(Instant now) {
        if (!active) {
            return KeyStatus.REVOKED;
        }
        return settings.expiresAt().filter(end -> !end.isAfter(now)).isPresent() ? KeyStatus.EXPIRED : KeyStatus.ACTIVE;
    }

    /** Whether the workspace counts on it: an admin key that neither was revoked nor will end. */
    boolean isLastingAdmin() {
        return role == Role.ADMIN && active && settings.expiresAt().isEmpty();
    }
}
