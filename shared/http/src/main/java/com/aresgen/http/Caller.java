package com.aresgen.http;

import com.aresgen.http.values.Role;

/** The caller: an actor in a workspace, and the actor's role there. */
public record Caller(String workspace, Actor actor, Role role) {
    /** Whether the actor may know of the resource with this id, if it is of the workspace. */
    public boolean reaches(String resource) {
        return !(actor instanceof Actor.Bound bound) || bound.resource().equals(resource);
    }

    /** Admins may delete everything, an editor what the same actor has made. */
    public boolean mayDelete(String createdBy) {
        return role == Role.ADMIN || createdBy.equals(actor.id());
    }
}
