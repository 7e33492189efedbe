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

    /** The id under which usage and audit count the actor: its own, or that of the key that others share. */
    default String countedAs() {
        return id();
    }

    /** An actor that reaches one resource alone, from pages of certain origins. */
    sealed interface Bound extends Actor {
        /** The id of the only resource that it reaches. */
        String resource();

        Permission permission();

        /** The pages whose scripts may act so, such as {@code https://app.example.com}. */
        Set<String> origins();
    }

    /** A key of the workspace, {@code key_…}, with one of its secrets. */
    record Key(String id, Secret secret) implements Actor {}

    /**
     * The holder of an edit token, {@code tok_…}, which is bound to one resource.
     *
     * @param resource the id of the only resource that it reaches
     * @param origins the pages whose scripts may use it; empty: none
     */
    record EditToken(String id, String resource, Permission permission, Set<String> origins) implements Bound {
        public EditToken {
            origins = Set.copyOf(origins);
        }
    }

    /**
     * The visitor of a chatbot, through the chatbot's embed key.
     *
     * @param key the id of the embed key
     * @param credential names what the visitor shows, so that no two visitors share a slot of an Idempotency-Key: the
     *     hash of the visitor's token or, without one, of address and browser. The endpoint checks the token itself
     */
    record Visitor(String key, String resource, Set<String> origins, String credential) implements Bound {
        public Visitor {
            origins = Set.copyOf(origins);
        }

        @Override
        public String id() {
            return "vis_" + resource + "/" + credential;
        }

        @Override
        public String countedAs() {
            return key;
        }

        @Override
        public Permission permission() {
            return Permission.VISIT;
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
