package com.aresgen.infra.endpoints;

import static com.aresgen.infra.endpoints.ApiEndpoint.delete;
import static com.aresgen.infra.endpoints.ApiEndpoint.get;
import static com.aresgen.infra.endpoints.ApiEndpoint.patch;
import static com.aresgen.infra.endpoints.ApiEndpoint.post;
import static com.aresgen.infra.resources.SecretName.LLM;
import static com.aresgen.infra.resources.TableName.AUDIT;
import static com.aresgen.infra.resources.TableName.KEYS;
import static com.aresgen.infra.resources.TableName.USAGE;

import java.util.List;

/** The family {@code workspace}: its models, keys, audit log and usage. */
final class WorkspaceEndpoints {
    static final List<ApiEndpoint> ALL = List.of(
            get("/v1/models", workspace("models.ListModels")).authenticated().reads(LLM),
            get("/v1/models/{id+}", workspace("models.GetModel"))
                    .authenticated()
                    .reads(LLM),
            post("/v1/keys", workspace("keys.CreateKey"))
                    .authenticated()
                    .idempotent()
                    .puts(KEYS)
                    .updates(AUDIT),
            get("/v1/keys", workspace("keys.ListKeys"))
                    .authenticated()
                    .paged()
                    .queries(KEYS.index("Workspace"))
                    .batchGets(KEYS)
                    .batchGets(USAGE),
            get("/v1/keys/current", workspace("keys.GetCurrentKey"))
                    .authenticated()
                    .gets(KEYS)
                    .gets(USAGE),
            get("/v1/keys/{id}", workspace("keys.GetKey"))
                    .authenticated()
                    .gets(KEYS)
                    .gets(USAGE),
            patch("/v1/keys/{id}", workspace("keys.UpdateKey"))
                    .authenticated()
                    .idempotent()
                    .gets(KEYS)
                    .gets(USAGE)
                    .updates(AUDIT),
            post("/v1/keys/{id}/rotate", workspace("keys.RotateKey"))
                    .authenticated()
                    .idempotent()
                    .updates(AUDIT),
            delete("/v1/keys/{id}", workspace("keys.RevokeKey"))
                    .authenticated()
                    .idempotent()
                    .gets(KEYS)
                    .updates(AUDIT),
            get("/v1/audit-log", workspace("audit.ListAudit"))
                    .authenticated()
                    .paged()
                    .queries(AUDIT),
            get("/v1/usage", workspace("audit.GetUsage"))
                    .authenticated()
                    .paged()
                    .queries(USAGE));

    /** Receives the audit's lines from the logs of all functions that callers reach. */
    static final Worker INDEX = Worker.onAuditLines(workspace("audit.IndexAudit"))
            .on(AUDIT, "UpdateItem")
            .on(USAGE, "UpdateItem");

    static final List<Worker> WORKERS = List.of(INDEX);

    private WorkspaceEndpoints() {}

    private static HandlerName workspace(String name) {
        return new HandlerName(FamilyName.WORKSPACE, name);
    }
}
