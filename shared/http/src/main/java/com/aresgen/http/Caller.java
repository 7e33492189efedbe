package com.aresgen.http;

import com.aresgen.http.values.Role;

/** Who calls: an actor in a workspace, and the role in which the actor may act there. */
public record Caller(String workspace, Actor actor, Role role) {
    /** Admins delete everything, an editor what the same actor has made. */
    public boolean mayDelete(String createdBy) {
        return role == Role.ADMIN || createdBy.equals(actor.id());
    }
}
