package com.aresgen.store.documents;

import java.time.Instant;
import java.util.Optional;

/**
 * A change set that was accepted.
 *
 * @param number 1 for the first after the creation, and one more for each
 * @param author the id of an actor
 * @param client with {@code seq} the identity of the change set: the same pair is accepted once
 * @param changes the change set as CodeMirror writes it in JSON, for the text of the revision before
 */
public record Revision(
        long number, String author, Origin origin, String client, long seq, String changes, Instant createdAt) {
    /**
     * Why it was made.
     *
     * @param command the name of a command
     */
    public record Origin(Source source, Optional<String> command) {
        public static final Origin CREATE = new Origin(Source.CREATE, Optional.empty());
        public static final Origin EDIT = new Origin(Source.EDIT, Optional.empty());
        public static final Origin RESTORE = new Origin(Source.RESTORE, Optional.empty());

        public static Origin ofCommand(String name) {
            return new Origin(Source.COMMAND, Optional.of(name));
        }
    }

    /** What makes revisions and versions. */
    public enum Source {
        CREATE,
        EDIT,
        COMMAND,
        RESTORE
    }
}
