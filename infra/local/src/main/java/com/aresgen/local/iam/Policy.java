package com.aresgen.local.iam;

import java.util.List;

/** All statements of a role's policies: an explicit deny wins, and what no statement allows is denied. */
public record Policy(List<Statement> statements) {
    public boolean allows(Permission permission) {
        return statements.stream().anyMatch(statement -> statement.allows() && statement.covers(permission))
                && statements.stream().noneMatch(statement -> !statement.allows() && statement.covers(permission));
    }
}
