package com.aresgen.store.runs;

import com.aresgen.http.values.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a person is asked.
 *
 * @param approvers the roles that may decide; empty: editor and admin
 * @param token by which the waiting execution is woken; unknown until it waits
 */
public record Approval(
        String message, List<Role> approvers, Instant expiresAt, Optional<String> token, Optional<Decision> decision) {
    /** What a person decided. It is written once. */
    public record Decision(boolean approved, Optional<String> comment, String decidedBy, Instant decidedAt) {}

    public Approval with(Decision made) {
        return new Approval(message, approvers, expiresAt, token, Optional.of(made));
    }

    public Approval withToken(String wakesBy) {
        return new Approval(message, approvers, expiresAt, Optional.of(wakesBy), decision);
    }
}
