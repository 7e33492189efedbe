package com.aresgen.http;

import com.aresgen.http.values.Permission;
import java.util.Locale;
import java.util.Optional;
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

    /**
     * The id of the key in whose name it acts: that key's limits bind it, and its costs are spent of that key's budgets.
     * Empty for the visitors of a chatbot.
     */
    Optional<String> onBehalfOf();

    /** An actor that reaches one resource alone, from pages of certain origins. */
    sealed interface Bound extends Actor {
        /** The id of the only resource that it reaches. */
        String resource();

        Permission permission();

        /** The pages whose scripts may act so, such as {@code https://app.example.com}. */
        Set<String> origins();
    }

    /** A key of the workspace, {@code key_…}, with one of its secrets. */
    record Key(String id, Secret secret) implements Actor {
        @Override
        public Optional<String> onBehalfOf() {
            return Optional.of(id);
        }
    }

    /**
     * The holder of an edit token, {@code tok_…}, which is bound to one resource.
     *
     * @param resource the id of the only resource that it reaches
     * @param origins the pages whose scripts may use it; empty: none
     * @param madeBy the id of the key that made it
     */
    record EditToken(String id, String resource, Permission permission, Set<String> origins, String madeBy)
            implements Bound {
        public EditToken {
            origins = Set.copyOf(origins);
        }

        @Override
        public Optional<String> onBehalfOf() {
            return Optional.of(madeBy);
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
        public Optional<String> onBehalfOf() {
            return Optional.empty();
        }

        @Override
        public Permission permission() {
            return Permission.VISIT;
        }
    }

    /**
     * A run of a workflow, {@code run_…}, for the steps that it calls.
     *
     * @param startedBy the id of the key that started it
     */
    record Run(String id, String startedBy) implements Actor {
        @Override
        public Optional<String> onBehalfOf() {
            return Optional.of(startedBy);
        }
    }

    /** Which secret of a key was used: during the grace of a rotation it has two. */
    enum Secret {
        CURRENT,
        PREVIOUS;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
