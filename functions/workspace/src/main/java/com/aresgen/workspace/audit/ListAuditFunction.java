package com.aresgen.workspace.audit;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workspace.WorkspaceFamily;
import java.util.Map;

/** GET /v1/audit-log. The constructor without arguments is Lambda's, the other local mode's. */
public final class ListAuditFunction extends HttpFunction {
    public ListAuditFunction() {
        this(System.getenv());
    }

    public ListAuditFunction(Map<String, String> environment) {
        super(WorkspaceFamily.of(environment), "ListAudit");
    }
}
