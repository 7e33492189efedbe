package com.aresgen.store.keys;

import java.util.Set;

/**
 * The embed key of a chatbot without its secret.
 *
 * @param origins the pages whose scripts may use it; empty: none
 * @param createdBy the id of the actor
 */
public record EmbedKeyDetails(String chatbot, Set<String> origins, String createdBy) {
    public EmbedKeyDetails {
        origins = Set.copyOf(origins);
    }
}
