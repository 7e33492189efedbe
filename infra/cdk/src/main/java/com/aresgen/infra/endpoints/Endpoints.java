package com.aresgen.infra.endpoints;

import static com.aresgen.infra.endpoints.ApiEndpoint.any;
import static com.aresgen.infra.endpoints.ApiEndpoint.delete;
import static com.aresgen.infra.endpoints.ApiEndpoint.get;
import static com.aresgen.infra.endpoints.ApiEndpoint.patch;
import static com.aresgen.infra.endpoints.ApiEndpoint.post;
import static com.aresgen.infra.endpoints.Handler.api;
import static com.aresgen.infra.endpoints.Handler.chat;
import static com.aresgen.infra.endpoints.Handler.deletions;
import static com.aresgen.infra.endpoints.Handler.webhooks;
import static com.aresgen.infra.endpoints.Handler.workspace;
import static com.aresgen.infra.endpoints.SecretName.LLM;
import static com.aresgen.infra.endpoints.TableName.AUDIT;
import static com.aresgen.infra.endpoints.TableName.DELETIONS;
import static com.aresgen.infra.endpoints.TableName.DELIVERIES;
import static com.aresgen.infra.endpoints.TableName.KEYS;
import static com.aresgen.infra.endpoints.TableName.RESPONSES;
import static com.aresgen.infra.endpoints.TableName.THREADS;
import static com.aresgen.infra.endpoints.TableName.USAGE;
import static com.aresgen.infra.endpoints.TableName.WEBHOOKS;

import java.util.List;
import java.util.stream.Stream;

/** The API's table of contents: one row per endpoint, read top to bottom. */
public final class Endpoints {
    /** The stage of the API, which supplies the first segment of every path. */
    public static final String STAGE = "v1";

    public static final List<ApiEndpoint> ALL = List.of(
            post("/v1/chat/completions", chat("complete.CompleteChat"))
                    .streaming()
                    .asksModels()
                    .reads(LLM)
                    .authenticated()
                    .claiming()
                    .gets(DELETIONS)
                    .gets(THREADS)
                    .queries(THREADS)
                    .puts(THREADS)
                    .updates(THREADS),
            get("/v1/chat/threads", chat("threads.ListThreads"))
                    .authenticated()
                    .paged()
                    .queries(THREADS.index("Workspace")),
            get("/v1/chat/threads/{id}", chat("threads.GetThread"))
                    .authenticated()
                    .gets(THREADS)
                    .queries(THREADS),
            delete("/v1/chat/threads/{id}", chat("threads.DeleteThread"))
                    .authenticated()
                    .idempotent()
                    .gets(THREADS)
                    .puts(THREADS)
                    .puts(DELETIONS)
                    .updates(AUDIT)
                    .wakes(QueueName.DELETIONS),
            get("/v1/deletions/{id}", deletions("get.GetDeletion"))
                    .authenticated()
                    .gets(DELETIONS)
                    .batchGets(DELIVERIES),
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
                    .batchGets(KEYS),
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
                    .queries(USAGE),
            post("/v1/webhooks", webhooks("subscriptions.CreateWebhook"))
                    .authenticated()
                    .idempotent()
                    .puts(WEBHOOKS)
                    .updates(WEBHOOKS),
            get("/v1/webhooks", webhooks("subscriptions.ListWebhooks"))
                    .authenticated()
                    .paged()
                    .queries(WEBHOOKS),
            patch("/v1/webhooks/{id}", webhooks("subscriptions.UpdateWebhook"))
                    .authenticated()
                    .idempotent()
                    .gets(WEBHOOKS)
                    .updates(WEBHOOKS),
            delete("/v1/webhooks/{id}", webhooks("subscriptions.DeleteWebhook"))
                    .authenticated()
                    .idempotent()
                    .gets(WEBHOOKS)
                    .updates(WEBHOOKS)
                    .deletes(WEBHOOKS),
            post("/v1/webhooks/{id}/rotate-secret", webhooks("subscriptions.RotateWebhookSecret"))
                    .authenticated()
                    .idempotent()
                    .gets(WEBHOOKS)
                    .updates(WEBHOOKS),
            post("/v1/webhooks/{id}/test", webhooks("deliveries.TestWebhook"))
                    .authenticated()
                    .idempotent()
                    .gets(WEBHOOKS)
                    .puts(DELIVERIES)
                    .wakes(QueueName.DELIVERIES),
            get("/v1/webhooks/{id}/deliveries", webhooks("deliveries.ListDeliveries"))
                    .authenticated()
                    .paged()
                    .gets(WEBHOOKS)
                    .queries(DELIVERIES),
            post("/v1/webhooks/replay", webhooks("deliveries.ReplayEvent"))
                    .authenticated()
                    .idempotent()
                    .queries(WEBHOOKS)
                    .batchGets(DELIVERIES)
                    .updates(DELIVERIES)
                    .wakes(QueueName.DELIVERIES),
            get("/v1/openapi.json", api("openapi.GetOpenApi")),
            get("/v1/problems", api("problems.ListProblems")),
            get("/v1/healthz", api("health.GetHealth")));

    /** Answers what is not in the table, so that 404, 405 with Allow, audit and headers are ours. */
    public static final ApiEndpoint FALLBACK = any("/v1/{proxy+}", api("fallback.Fallback"));

    /** Hears of the audit's lines of all functions that callers reach. */
    public static final Worker INDEX = Worker.onAuditLines(workspace("audit.IndexAudit"))
            .on(AUDIT, "UpdateItem")
            .on(USAGE, "UpdateItem");

    /** What works when nobody calls. */
    public static final List<Worker> WORKERS = List.of(
            Worker.on(QueueName.DELETIONS, deletions("purge.Purge"))
                    .on(DELETIONS, "GetItem", "UpdateItem")
                    .on(THREADS, "Query", "DeleteItem")
                    .on(RESPONSES, "Query", "UpdateItem", "DeleteItem")
                    .on(WEBHOOKS, "Query")
                    .on(DELIVERIES, "PutItem")
                    .sends(QueueName.DELIVERIES),
            Worker.on(QueueName.DELIVERIES, webhooks("deliver.Deliver"))
                    .on(DELIVERIES, "UpdateItem")
                    .on(WEBHOOKS, "GetItem", "UpdateItem")
                    .sends(QueueName.DELIVERIES),
            Worker.everyMinute(deletions("sweep.Sweep"))
                    .queries(DELETIONS.index("Due"))
                    .sends(QueueName.DELETIONS)
                    .queries(DELIVERIES.index("Due"))
                    .sends(QueueName.DELIVERIES),
            INDEX);

    private Endpoints() {}

    /** Every function that is deployed. */
    public static Stream<FunctionRow> deployed() {
        return Stream.concat(functions(), WORKERS.stream());
    }

    /** Every row that callers reach, the fallback included. */
    public static Stream<ApiEndpoint> functions() {
        return Stream.concat(ALL.stream(), Stream.of(FALLBACK));
    }

    /** The IAM actions that all functions together use on a table, in alphabetical order. */
    public static Stream<String> actionsOn(TableName table) {
        return deployed()
                .flatMap(row -> row.grants().stream())
                .filter(grant -> grant.resource() == table)
                .map(Grant::action)
                .distinct()
                .sorted();
    }
}
