package com.aresgen.local.iam;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All statements of a role's policies: an explicit deny wins, and what no statement allows is denied. */
public final class Policy {
    private final List<Statement> statements;
    /** A function needs the same few permissions at each of its calls of AWS. */
    private final Map<Permission, Boolean> decided = new ConcurrentHashMap<>();

    public Policy(List<Statement> statements) {
        this.statements = List.copyOf(statements);
    }

    public List<Statement> statements() {
        return statements;
    }

    public boolean allows(Permission permission) {
        var known = decided.get(permission);
        return known != null ? known : decided.computeIfAbsent(permission, this::decide);
    }

    private boolean decide(Permission permission) {
        return statements.stream().anyMatch(statement -> statement.allows() && statement.covers(permission))
                && statements.stream().noneMatch(statement -> !statement.allows() && statement.covers(permission));
    }
}
