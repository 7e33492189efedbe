package com.aresgen.infra.endpoints;

import static com.aresgen.infra.endpoints.ApiEndpoint.delete;
import static com.aresgen.infra.endpoints.ApiEndpoint.get;
import static com.aresgen.infra.endpoints.ApiEndpoint.post;
import static com.aresgen.infra.endpoints.ApiEndpoint.put;
import static com.aresgen.infra.endpoints.TableName.DELETIONS;
import static com.aresgen.infra.endpoints.TableName.WORKFLOWS;

import java.util.List;

/** The family {@code workflows}: definitions created, validated, read, changed and deleted. */
final class WorkflowEndpoints {
    static final List<ApiEndpoint> ALL = List.of(
            post("/v1/workflows", workflows("edit.CreateWorkflow"))
                    .authenticated()
                    .idempotent()
                    .gets(DELETIONS)
                    .puts(WORKFLOWS),
            post("/v1/workflows/validate", workflows("edit.ValidateWorkflow"))
                    .authenticated()
                    .idempotent(),
            get("/v1/workflows", workflows("read.ListWorkflows"))
                    .authenticated()
                    .paged()
                    .queries(WORKFLOWS.index("Workspace")),
            get("/v1/workflows/{id}", workflows("read.GetWorkflow"))
                    .authenticated()
                    .gets(WORKFLOWS)
                    .queries(WORKFLOWS),
            put("/v1/workflows/{id}", workflows("edit.UpdateWorkflow"))
                    .authenticated()
                    .idempotent()
                    .gets(DELETIONS)
                    .gets(WORKFLOWS)
                    .puts(WORKFLOWS),
            delete("/v1/workflows/{id}", workflows("edit.DeleteWorkflow"))
                    .authenticated()
                    .idempotent()
                    .gets(WORKFLOWS)
                    .puts(WORKFLOWS)
                    .deleting(),
            get("/v1/workflows/{id}/versions", workflows("read.ListWorkflowVersions"))
                    .authenticated()
                    .paged()
                    .gets(WORKFLOWS)
                    .queries(WORKFLOWS),
            post("/v1/workflows/signing-secret/rotate", workflows("signing.RotateSigningSecret"))
                    .authenticated()
                    .idempotent()
                    .gets(WORKFLOWS)
                    .puts(WORKFLOWS),
            get("/v1/schemas/workflow.json", workflows("schema.GetWorkflowSchema")));

    private WorkflowEndpoints() {}

    private static HandlerName workflows(String name) {
        return new HandlerName(FamilyName.WORKFLOWS, name);
    }
}
