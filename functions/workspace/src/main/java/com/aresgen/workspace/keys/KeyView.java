package com.aresgen.workspace.keys;

import com.aresgen.http.values.Region;
import com.aresgen.store.keys.KeyDetails;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key as callers see it: never its secret. */
record KeyView(
        String id,
        String name,
        String prefix,
        String role,
        int rateLimit,
        String status,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable Instant previousSecretExpiresAt) {
    static KeyView of(KeyDetails key, Region region, Instant now) {
        return new KeyView(
                key.id(),
                key.name(),
                prefix(key.id(), region),
                key.role().wire(),
                key.rateLimit(),
                key.active() ? "active" : "revoked",
                key.created(),
                key.lastUsed().orElse(null),
                key.revoked().orElse(null),
                key.graceUntil()
                        .filter(until -> key.active() && until.isAfter(now))
                        .orElse(null));
    }

    /** The beginning of the key's text, by which its owner recognizes it: all but the secret. */
    static String prefix(String id, Region region) {
        return "ares_" + region.wire() + "_" + id.substring("key_".length());
    }
}
