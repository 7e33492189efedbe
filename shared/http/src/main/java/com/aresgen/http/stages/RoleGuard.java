package com.aresgen.http.stages;

import com.aresgen.http.Actor;
import com.aresgen.http.Call;
import com.aresgen.http.Handler;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.Stage;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.InsufficientRole;
import com.aresgen.http.values.Role;
import java.util.Optional;

/** Refuses callers whose role, edit token or embed key does not cover what the route needs. */
public record RoleGuard(Route route, Role needed) implements Stage {
    @Override
    public Handler around(Handler inner) {
        return call -> refusal(call).<Outcome>map(Outcome.Refusal::new).orElseGet(() -> inner.handle(call));
    }

    private Optional<Failure> refusal(Call call) {
        if (call.caller().actor() instanceof Actor.Bound bound) {
            return refusal(call, bound);
        }
        var role = call.caller().role();
        return role.covers(needed) ? Optional.empty() : Optional.of(new InsufficientRole(role, needed));
    }

    private Optional<Failure> refusal(Call call, Actor.Bound bound) {
        if (!route.permission().map(bound.permission()::covers).orElse(false)) {
            return Optional.of(new InsufficientPermission(route.permission()));
        }
        return CrossOrigin.refusal(call, bound);
    }
}
