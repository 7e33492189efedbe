package com.aresgen.documents.read;

import java.util.Map;

/**
 * The author of a revision, a version or a suggestion.
 *
 * @param type {@code key}, {@code token} (an edit token) or {@code run} (a run of a workflow)
 * @param id of the actor
 */
public record AuthorView(String type, String id) {
    private static final Map<String, String> TYPES = Map.of("key", "key", "tok", "token", "run", "run");

    public static AuthorView of(String actor) {
        return new AuthorView(TYPES.getOrDefault(actor.substring(0, actor.indexOf('_')), "other"), actor);
    }
}
