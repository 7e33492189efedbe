package com.aresgen.infra.endpoints;

import static com.aresgen.infra.endpoints.ApiEndpoint.delete;
import static com.aresgen.infra.endpoints.ApiEndpoint.get;
import static com.aresgen.infra.endpoints.ApiEndpoint.patch;
import static com.aresgen.infra.endpoints.ApiEndpoint.post;
import static com.aresgen.infra.resources.SecretName.LLM;
import static com.aresgen.infra.resources.TableName.CONNECTIONS;
import static com.aresgen.infra.resources.TableName.DELETIONS;
import static com.aresgen.infra.resources.TableName.DOCUMENTS;
import static com.aresgen.infra.resources.TableName.KEYS;
import static com.aresgen.infra.resources.TableName.KNOWLEDGE;
import static com.aresgen.infra.resources.TableName.VOICES;

import com.aresgen.infra.resources.QueueName;
import java.util.List;

/** The family {@code documents}: texts that people and models edit, with their versions, suggestions, edit tokens and sockets. */
final class DocumentEndpoints {
    static final List<ApiEndpoint> ALL = List.of(
            post("/v1/documents", documents("edit.CreateDocument"))
                    .authenticated()
                    .idempotent()
                    .gets(DELETIONS)
                    .gets(VOICES)
                    .puts(DOCUMENTS)
                    .puts(KEYS)
                    .knowsLiveAddress(),
            get("/v1/documents", documents("read.ListDocuments"))
                    .authenticated()
                    .paged()
                    .queries(DOCUMENTS.index("Workspace")),
            reading(get("/v1/documents/{id}", documents("read.GetDocument"))),
            patch("/v1/documents/{id}", documents("edit.UpdateDocument"))
                    .authenticated()
                    .idempotent()
                    .gets(DELETIONS)
                    .gets(VOICES)
                    .gets(DOCUMENTS)
                    .queries(DOCUMENTS)
                    .puts(DOCUMENTS)
                    .updates(DOCUMENTS)
                    .checks(DOCUMENTS),
            delete("/v1/documents/{id}", documents("edit.DeleteDocument"))
                    .authenticated()
                    .idempotent()
                    .gets(DOCUMENTS)
                    .queries(DOCUMENTS)
                    .puts(DOCUMENTS)
                    .deleting()
                    .wakes(QueueName.SOCKETS),
            post("/v1/documents/{id}/tokens", documents("tokens.CreateEditToken"))
                    .authenticated()
                    .idempotent()
                    .gets(DELETIONS)
                    .gets(DOCUMENTS)
                    .puts(DOCUMENTS)
                    .checks(DOCUMENTS)
                    .puts(KEYS)
                    .knowsLiveAddress(),
            delete("/v1/documents/{id}/tokens/{token_id}", documents("tokens.RevokeEditToken"))
                    .authenticated()
                    .idempotent()
                    .gets(DOCUMENTS)
                    .wakes(QueueName.SOCKETS),
            reading(get("/v1/documents/{id}/changes", documents("revisions.ListChanges")))
                    .paged(),
            revising(post("/v1/documents/{id}/changes", documents("revisions.ChangeDocument"))),
            post("/v1/documents/{id}/commands", documents("run.RunCommand"))
                    .streaming()
                    .reserving(10)
                    .asksModels()
                    .embeds()
                    .reads(LLM)
                    .authenticated()
                    .gets(KEYS)
                    .claiming()
                    .gets(DELETIONS)
                    .gets(VOICES)
                    .gets(DOCUMENTS)
                    .queries(DOCUMENTS)
                    .puts(DOCUMENTS)
                    .updates(DOCUMENTS)
                    .checks(DOCUMENTS)
                    .gets(KNOWLEDGE)
                    .queries(KNOWLEDGE)
                    .batchGets(KNOWLEDGE)
                    .puts(KNOWLEDGE)
                    .wakes(QueueName.SOCKETS),
            reading(get("/v1/documents/{id}/suggestions", documents("suggestions.ListSuggestions")))
                    .paged(),
            revising(post(
                    "/v1/documents/{id}/suggestions/{suggestion_id}/accept",
                    documents("suggestions.AcceptSuggestion"))),
            editing(post(
                    "/v1/documents/{id}/suggestions/{suggestion_id}/reject",
                    documents("suggestions.RejectSuggestion"))),
            reading(get("/v1/documents/{id}/versions", documents("versions.ListVersions")))
                    .paged(),
            reading(get("/v1/documents/{id}/versions/{version}", documents("versions.GetVersion"))),
            reading(get("/v1/documents/{id}/versions/{version}/diff/{to}", documents("versions.DiffVersions"))),
            revising(post("/v1/documents/{id}/versions/{version}/restore", documents("versions.RestoreVersion"))));

    /** What the sockets of live documents send: API Gateway calls one of these for each connection, frame and end. */
    static final List<SocketRoute> SOCKETS = List.of(
            SocketRoute.on(SocketRoute.CONNECT, documents("live.Connect"))
                    .on(CONNECTIONS, "PutItem")
                    .sends(QueueName.SOCKETS),
            SocketRoute.on(SocketRoute.DEFAULT, documents("live.Message"))
                    .on(CONNECTIONS, "GetItem", "PutItem", "UpdateItem", "DeleteItem", "Query")
                    .on(KEYS, "GetItem")
                    .on(DOCUMENTS, "GetItem", "Query", "PutItem", "UpdateItem", "ConditionCheckItem")
                    .sends(QueueName.SOCKETS)
                    .sendsFrames()
                    .closesConnections()
                    .knows(Address.API),
            SocketRoute.on(SocketRoute.DISCONNECT, documents("live.Disconnect"))
                    .on(CONNECTIONS, "DeleteItem", "Query")
                    .sendsFrames());

    static final List<Worker> WORKERS = List.of(
            Worker.everyMinute(documents("versions.MakeVersions"))
                    .queries(DOCUMENTS.index("Due"))
                    .on(DOCUMENTS, "GetItem", "Query", "PutItem", "UpdateItem", "ConditionCheckItem"),
            Worker.on(QueueName.SOCKETS, documents("live.LookAfterSockets"))
                    .on(CONNECTIONS, "GetItem", "DeleteItem", "Query")
                    .on(DOCUMENTS, "GetItem", "Query")
                    .sends(QueueName.SOCKETS)
                    .managesConnections());

    private DocumentEndpoints() {}

    private static ApiEndpoint reading(ApiEndpoint endpoint) {
        return endpoint.authenticated().gets(DOCUMENTS).queries(DOCUMENTS);
    }

    /** Reads the text, and adds a revision or a decision. */
    private static ApiEndpoint editing(ApiEndpoint endpoint) {
        return reading(endpoint)
                .idempotent()
                .gets(DELETIONS)
                .puts(DOCUMENTS)
                .updates(DOCUMENTS)
                .checks(DOCUMENTS);
    }

    /** Adds revisions, which the sockets of the document are sent. */
    private static ApiEndpoint revising(ApiEndpoint endpoint) {
        return editing(endpoint).wakes(QueueName.SOCKETS);
    }

    private static HandlerName documents(String name) {
        return new HandlerName(FamilyName.DOCUMENTS, name);
    }
}
