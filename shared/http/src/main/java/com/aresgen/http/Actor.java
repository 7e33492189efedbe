package com.aresgen.http;

import java.util.Locale;

/**
 * Who acts in a workspace. Idempotency slots, {@code created_by}, usage and audit go by {@link #id()}: each kind has a
 * prefix of its own, so that no actor can take the id of another.
 */
public sealed interface Actor {
    String id();

    /** A key of the workspace, {@code key_…}, with one of its secrets. */
    record Key(String id, Secret secret) implements Actor {}

    /** The holder of an edit token, {@code tok_…}, which is bound to one document. */
    record EditToken(String id) implements Actor {}

    /**
     * A visitor of one chatbot.
     *
     * @param subject as the visitor's own token names them, in any characters
     */
    record Visitor(String bot, String subject) implements Actor {
        @Override
        public String id() {
            return "vis_" + bot + "/" + subject;
        }
    }

    /** A run of a workflow, {@code run_…}, for the steps that it calls. */
    record Run(String id) implements Actor {}

    /** Which secret of a key: during the grace of a rotation it has two. */
    enum Secret {
        CURRENT,
        PREVIOUS;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
