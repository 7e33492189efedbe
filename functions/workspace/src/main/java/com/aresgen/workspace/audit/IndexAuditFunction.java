package com.aresgen.workspace.audit;

import com.aresgen.lambda.work.LogsFunction;
import com.aresgen.workspace.WorkspaceFamily;
import java.util.Map;

/** Starts {@link IndexAudit}. The constructor without arguments is Lambda's, the other local mode's. */
public final class IndexAuditFunction extends LogsFunction {
    public IndexAuditFunction() {
        this(System.getenv());
    }

    public IndexAuditFunction(Map<String, String> environment) {
        this(WorkspaceFamily.of(environment));
    }

    private IndexAuditFunction(WorkspaceFamily family) {
        super(family.indexAudit(), family.connections());
    }
}
