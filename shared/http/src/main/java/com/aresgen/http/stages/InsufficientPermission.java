package com.aresgen.http.stages;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Permission;
import java.util.Optional;

/**
 * An edit token does not cover what the route needs.
 *
 * @param needed empty: no edit token may call it
 */
public record InsufficientPermission(Optional<Permission> needed) implements Failure {
    @Override
    public Problem problem() {
        return Problem.INSUFFICIENT_PERMISSION;
    }

    @Override
    public String detail() {
        return needed.map(permission -> "This needs an edit token with the permission " + permission.wire()
                        + ", or a key of the workspace.")
                .orElse("No edit token may call this: use a key of the workspace.");
    }
}
