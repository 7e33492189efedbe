package com.aresgen.documents.edit;

import com.aresgen.documents.read.PathDocument;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.problem.InsufficientRole;
import com.aresgen.http.values.Role;
import com.aresgen.store.deletions.Deletions;
import com.aresgen.store.deletions.Subject;
import com.aresgen.store.documents.DocumentStore;
import jakarta.inject.Inject;

/** DELETE /v1/documents/{id}: with all revisions, versions, suggestions and tokens. */
final class DeleteDocument implements Endpoint.Bodiless {
    private final PathDocument path;
    private final DocumentStore documents;
    private final Deletions deletions;

    @Inject
    DeleteDocument(PathDocument path, DocumentStore documents, Deletions deletions) {
        this.path = path;
        this.documents = documents;
        this.deletions = deletions;
    }

    @Override
    public Route route() {
        return Route.delete("/v1/documents/{id}").needs(Role.EDITOR);
    }

    @Override
    public Outcome handle(Call call) {
        return path.find(
                call,
                head -> call.caller().mayDelete(head.createdBy())
                        ? deletions.begin(call, new Subject(DocumentStore.KIND, head.id()), documents.tombstone(head))
                        : new Outcome.Refusal(new InsufficientRole(call.caller().role(), Role.ADMIN)));
    }
}
