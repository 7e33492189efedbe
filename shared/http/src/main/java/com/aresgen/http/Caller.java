package com.aresgen.http;

import com.aresgen.http.values.KeyLimits;
import com.aresgen.http.values.Role;

/**
 * The caller: an actor in a workspace, and the actor's role there.
 *
 * @param limits those of the key in whose name it acts ({@link Actor#onBehalfOf}). Authentication knows a key's own; for
 *     other actors they are read on routes that ask models
 */
public record Caller(String workspace, Actor actor, Role role, KeyLimits limits) {
    /** A caller without limits, or whose limits are not known yet. */
    public Caller(String workspace, Actor actor, Role role) {
        this(workspace, actor, role, KeyLimits.NONE);
    }

    /** The same caller with the limits of its key. */
    public Caller within(KeyLimits known) {
        return new Caller(workspace, actor, role, known);
    }

    /** Whether the actor may know of the resource with this id, if it is of the workspace. */
    public boolean reaches(String resource) {
        return !(actor instanceof Actor.Bound bound) || bound.resource().equals(resource);
    }

    /** Admins may delete everything, an editor what the same actor has made. */
    public boolean mayDelete(String createdBy) {
        return role == Role.ADMIN || createdBy.equals(actor.id());
    }
}
