package com.aresgen.workflows.steps;

import com.aresgen.documents.DocumentsFamily;
import com.aresgen.lambda.edge.Family;
import com.aresgen.lambda.work.TaskFunction;
import com.aresgen.workflows.WorkflowsFamily;
import com.aresgen.workflows.definition.StepType;
import java.util.Map;

/** Makes the calls of {@code document.create} and {@code document.command}. The constructor without arguments is Lambda's, the other local mode's. */
public final class CallDocumentsFunction extends TaskFunction {
    public CallDocumentsFunction() {
        this(System.getenv());
    }

    public CallDocumentsFunction(Map<String, String> environment) {
        this(WorkflowsFamily.of(environment), DocumentsFamily.of(environment));
    }

    private CallDocumentsFunction(WorkflowsFamily workflows, Family documents) {
        super(
                workflows
                        .callSteps()
                        .through(
                                documents,
                                Map.of(
                                        StepType.DOCUMENT_CREATE,
                                        "CreateDocument",
                                        StepType.DOCUMENT_COMMAND,
                                        "RunCommand")),
                workflows.clock(),
                workflows.connections(),
                documents.connections());
    }
}
