package com.aresgen.infra.endpoints;

import static com.aresgen.infra.endpoints.ApiEndpoint.delete;
import static com.aresgen.infra.endpoints.ApiEndpoint.get;
import static com.aresgen.infra.endpoints.ApiEndpoint.patch;
import static com.aresgen.infra.endpoints.ApiEndpoint.post;
import static com.aresgen.infra.resources.SecretName.LLM;
import static com.aresgen.infra.resources.TableName.DELETIONS;
import static com.aresgen.infra.resources.TableName.DOCUMENTS;
import static com.aresgen.infra.resources.TableName.KEYS;
import static com.aresgen.infra.resources.TableName.KNOWLEDGE;
import static com.aresgen.infra.resources.TableName.VOICES;

import java.util.List;

/** The family {@code documents}: texts that people and models edit, with their versions, suggestions and edit tokens. */
final class DocumentEndpoints {
    static final List<ApiEndpoint> ALL = List.of(
            post("/v1/documents", documents("edit.CreateDocument"))
                    .authenticated()
                    .idempotent()
                    .gets(DELETIONS)
                    .gets(VOICES)
                    .puts(DOCUMENTS)
                    .puts(KEYS),
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
                    .puts(DOCUMENTS)
                    .deleting(),
            post("/v1/documents/{id}/tokens", documents("tokens.CreateEditToken"))
                    .authenticated()
                    .idempotent()
                    .gets(DELETIONS)
                    .gets(DOCUMENTS)
                    .puts(DOCUMENTS)
                    .checks(DOCUMENTS)
                    .puts(KEYS),
            delete("/v1/documents/{id}/tokens/{token_id}", documents("tokens.RevokeEditToken"))
                    .authenticated()
                    .idempotent()
                    .gets(DOCUMENTS),
            reading(get("/v1/documents/{id}/changes", documents("revisions.ListChanges")))
                    .paged(),
            editing(post("/v1/documents/{id}/changes", documents("revisions.ChangeDocument"))),
            post("/v1/documents/{id}/commands", documents("run.RunCommand"))
                    .streaming()
                    .reserving(10)
                    .asksModels()
                    .embeds()
                    .reads(LLM)
                    .authenticated()
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
                    .puts(KNOWLEDGE),
            reading(get("/v1/documents/{id}/suggestions", documents("suggestions.ListSuggestions")))
                    .paged(),
            editing(post(
                    "/v1/documents/{id}/suggestions/{suggestion_id}/accept",
                    documents("suggestions.AcceptSuggestion"))),
            editing(post(
                    "/v1/documents/{id}/suggestions/{suggestion_id}/reject",
                    documents("suggestions.RejectSuggestion"))),
            reading(get("/v1/documents/{id}/versions", documents("versions.ListVersions")))
                    .paged(),
            reading(get("/v1/documents/{id}/versions/{version}", documents("versions.GetVersion"))),
            reading(get("/v1/documents/{id}/versions/{version}/diff/{to}", documents("versions.DiffVersions"))),
            editing(post("/v1/documents/{id}/versions/{version}/restore", documents("versions.RestoreVersion"))));

    static final List<Worker> WORKERS = List.of(Worker.everyMinute(documents("versions.MakeVersions"))
            .queries(DOCUMENTS.index("Due"))
            .on(DOCUMENTS, "GetItem", "Query", "PutItem", "UpdateItem", "ConditionCheckItem"));

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

    private static HandlerName documents(String name) {
        return new HandlerName(FamilyName.DOCUMENTS, name);
    }
}
