package com.aresgen.store.keys;

import com.aresgen.http.values.KeyLimits;
import com.aresgen.http.values.Quota;
import java.time.Instant;
import java.util.Optional;

/**
 * What admins may change of a key.
 *
 * @param rateLimit requests in any 60 seconds
 * @param expiresAt from when on it is refused; empty: it never ends
 */
public record KeySettings(String name, int rateLimit, Optional<Instant> expiresAt, KeyLimits limits) {
    /** A key that never ends and may ask everything. */
    public static KeySettings named(String name) {
        return new KeySettings(name, Quota.DEFAULT_LIMIT, Optional.empty(), KeyLimits.NONE);
    }
}
