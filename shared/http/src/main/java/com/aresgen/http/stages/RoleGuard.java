package com.aresgen.http.stages;

import com.aresgen.http.Handler;
import com.aresgen.http.Outcome;
import com.aresgen.http.Stage;
import com.aresgen.http.problem.InsufficientRole;
import com.aresgen.http.values.Role;

/** Refuses callers whose role does not cover the route's. */
public record RoleGuard(Role needed) implements Stage {
    @Override
    public Handler around(Handler inner) {
        return call -> {
            var role = call.caller().role();
            return role.covers(needed) ? inner.handle(call) : new Outcome.Refusal(new InsufficientRole(role, needed));
        };
    }
}
