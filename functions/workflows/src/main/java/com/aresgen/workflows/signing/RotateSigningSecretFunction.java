package com.aresgen.workflows.signing;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workflows.WorkflowsFamily;
import java.util.Map;

/** POST /v1/workflows/signing-secret/rotate. The constructor without arguments is Lambda's, the other local mode's. */
public final class RotateSigningSecretFunction extends HttpFunction {
    public RotateSigningSecretFunction() {
        this(System.getenv());
    }

    public RotateSigningSecretFunction(Map<String, String> environment) {
        super(WorkflowsFamily.of(environment), "RotateSigningSecret");
    }
}
