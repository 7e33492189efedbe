package com.aresgen.http;

import com.aresgen.http.values.Permission;
import java.util.Locale;
import java.util.Set;

/**
 * The one that acts in a workspace. Idempotency records, {@code created_by}, usage and audit use {@link #id()}: each
 * kind has a prefix of its own, so no actor can have the id of another.
 */
public sealed interface Actor {
    String id();

    /** A key of the workspace, {@code key_…}, with one of its secrets. */
    record Key(String id, Secret secret) implements Actor {}

    /**
     * The holder of an edit token, {@code tok_…}, which is bound to one resource.
     *
     * @param resource the id of the only resource that it reaches
     * @param origins the pages whose scripts may use it; empty: none
     */
    record EditToken(String id, String resource, Permission permission, Set<String> origins) implements Actor {
        public EditToken {
            origins = Set.copyOf(origins);
        }
    }

    /**
     * A visitor of one chatbot.
     *
     * @param subject the visitor's id in the visitor's own token, in any characters
     */
    record Visitor(String bot, String subject) implements Actor {
        @Override
        public String id() {
            return "vis_" + bot + "/" + subject;
        }
    }

    /** A run of a workflow, {@code run_…}, for the steps that it calls. */
    record Run(String id) implements Actor {}

    /** Which secret of a key was used: during the grace of a rotation it has two. */
    enum Secret {
        CURRENT,
        PREVIOUS;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
