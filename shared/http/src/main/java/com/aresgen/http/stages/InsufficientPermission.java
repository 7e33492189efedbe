package com.aresgen.http.stages;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Permission;
import java.util.Optional;

/**
 * An edit token or an embed key does not cover what the route needs.
 *
 * @param needed empty: neither may call it
 */
public record InsufficientPermission(Optional<Permission> needed) implements Failure {
    @Override
    public Problem problem() {
        return Problem.INSUFFICIENT_PERMISSION;
    }

    @Override
    public String detail() {
        return needed.map(permission -> switch (permission) {
                    case VISIT -> "This needs the embed key of the chatbot, or a key of the workspace.";
                    case READ, WRITE ->
                        "This needs an edit token with the permission " + permission.wire()
                                + ", or a key of the workspace.";
                })
                .orElse("No edit token and no embed key may call this: use a key of the workspace.");
    }
}
