package com.aresgen.store.keys;

import com.aresgen.http.values.Permission;
import java.time.Instant;
import java.util.Set;

/**
 * An edit token without its secret.
 *
 * @param resource the id of the only resource that it reaches
 * @param createdBy the id of the actor
 * @param origins the pages whose scripts may use it, such as {@code https://app.example.com}; empty: none
 */
public record EditTokenDetails(
        String id, String resource, Permission permission, Set<String> origins, String createdBy, Instant expiresAt) {
    public EditTokenDetails {
        origins = Set.copyOf(origins);
    }
}
