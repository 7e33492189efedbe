package com.aresgen.store.keys;

import com.aresgen.http.values.Role;
import com.aresgen.store.items.Attributes;
import java.time.Instant;
import java.util.Optional;

/** A key as a workspace's admins may see it. */
public record KeyDetails(
        String id,
        String name,
        Role role,
        int rateLimit,
        boolean active,
        Instant created,
        Optional<Instant> lastUsed,
        Optional<Instant> revoked,
        Optional<Instant> graceUntil) {
    static KeyDetails of(KeyItem key) {
        return new KeyDetails(
                Attributes.text(key.item(), KeyItem.ID),
                Attributes.text(key.item(), KeyItem.NAME),
                key.role(),
                key.limit(),
                key.isActive(),
                key.created(),
                key.lastUsed(),
                key.revokedAt(),
                key.grace());
    }
}
