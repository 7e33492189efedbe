package com.aresgen.store.documents;

import java.time.Instant;

/**
 * A change that a command suggests and that nobody has accepted yet, or that was decided.
 *
 * @param command the name of the command
 * @param commandId {@code cmd_…}
 * @param base the revision for whose text the changes are made
 * @param changes the change set as CodeMirror writes it in JSON
 * @param author the id of the actor that ran the command
 */
public record StoredSuggestion(
        String id,
        Status status,
        String command,
        String commandId,
        long base,
        String changes,
        String author,
        Instant createdAt) {
    /** Whether and how it was decided. */
    public enum Status {
        PENDING,
        ACCEPTED,
        REJECTED
    }

    /** The same suggestion after a decision. */
    public StoredSuggestion decided(Status decision) {
        return new StoredSuggestion(id, decision, command, commandId, base, changes, author, createdAt);
    }
}
