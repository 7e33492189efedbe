package com.aresgen.infra.endpoints;

import static com.aresgen.infra.endpoints.ApiEndpoint.get;
import static com.aresgen.infra.resources.TableName.CHATBOTS;
import static com.aresgen.infra.resources.TableName.CONVERSATIONS;
import static com.aresgen.infra.resources.TableName.DELETIONS;
import static com.aresgen.infra.resources.TableName.DELIVERIES;
import static com.aresgen.infra.resources.TableName.DOCUMENTS;
import static com.aresgen.infra.resources.TableName.KEYS;
import static com.aresgen.infra.resources.TableName.KNOWLEDGE;
import static com.aresgen.infra.resources.TableName.RESPONSES;
import static com.aresgen.infra.resources.TableName.RUNS;
import static com.aresgen.infra.resources.TableName.THREADS;
import static com.aresgen.infra.resources.TableName.VOICES;
import static com.aresgen.infra.resources.TableName.WEBHOOKS;
import static com.aresgen.infra.resources.TableName.WORKFLOWS;

import com.aresgen.infra.resources.QueueName;
import java.util.List;

/** The family {@code deletions}: the state of a deletion, and the workers that carry it out. */
final class DeletionEndpoints {
    static final List<ApiEndpoint> ALL = List.of(get("/v1/deletions/{id}", deletions("get.GetDeletion"))
            .authenticated()
            .gets(DELETIONS)
            .batchGets(DELIVERIES));

    static final List<Worker> WORKERS = List.of(
            Worker.on(QueueName.DELETIONS, deletions("purge.Purge"))
                    .on(DELETIONS, "GetItem", "UpdateItem")
                    .on(THREADS, "Query", "DeleteItem")
                    .on(VOICES, "Query", "DeleteItem")
                    .on(DOCUMENTS, "Query", "PutItem", "DeleteItem")
                    .on(KEYS, "DeleteItem")
                    .on(KNOWLEDGE, "Query", "UpdateItem", "DeleteItem")
                    .on(CHATBOTS, "Query", "DeleteItem")
                    .on(CONVERSATIONS, "Query", "DeleteItem")
                    .on(WORKFLOWS, "Query", "DeleteItem")
                    .on(RUNS, "Query", "DeleteItem")
                    .on(RESPONSES, "Query", "UpdateItem", "DeleteItem")
                    .on(WEBHOOKS, "Query")
                    .on(DELIVERIES, "PutItem")
                    .sends(QueueName.DELIVERIES),
            Worker.everyMinute(deletions("sweep.Sweep"))
                    .queries(DELETIONS.index("Due"))
                    .sends(QueueName.DELETIONS)
                    .queries(DELIVERIES.index("Due"))
                    .sends(QueueName.DELIVERIES)
                    .queries(KNOWLEDGE.index("Due"))
                    .sends(QueueName.INDEXING));

    private DeletionEndpoints() {}

    private static HandlerName deletions(String name) {
        return new HandlerName(FamilyName.DELETIONS, name);
    }
}
