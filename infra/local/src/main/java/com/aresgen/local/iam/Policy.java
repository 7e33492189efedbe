package com.aresgen.local.iam;

import java.util.List;

/** All that a role's policies say together: an explicit deny wins, and what nobody allows is denied. */
public record Policy(List<Statement> statements) {
    public boolean allows(Permission permission) {
        return statements.stream().anyMatch(statement -> statement.allows() && statement.covers(permission))
                && statements.stream().noneMatch(statement -> !statement.allows() && statement.covers(permission));
    }
}
