package com.aresgen.http.problem;

import com.aresgen.http.values.Role;

/** The caller's role does not cover the role that the route, or this resource, needs. */
public record InsufficientRole(Role has, Role needed) implements Failure {
    @Override
    public Problem problem() {
        return Problem.INSUFFICIENT_ROLE;
    }

    @Override
    public String detail() {
        return "This needs a key with the role " + needed.wire() + "; this key is "
                + (has == Role.VIEWER ? "a " : "an ") + has.wire() + ".";
    }
}
