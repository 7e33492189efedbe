package com.aresgen.store.sockets;

import com.aresgen.http.values.Permission;
import java.time.Instant;

/**
 * What a socket holds of a document.
 *
 * @param client names the socket's editor to the others
 * @param token the id of the edit token
 * @param endsAt when the token ends
 */
public record Seat(String document, String client, String token, Permission permission, Instant endsAt) {
    /** The same seat by another token. */
    public Seat by(String other, Permission allowed, Instant ends) {
        return new Seat(document, client, other, allowed, ends);
    }
}
