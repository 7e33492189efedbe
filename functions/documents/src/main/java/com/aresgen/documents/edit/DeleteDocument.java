package com.aresgen.documents.edit;

import com.aresgen.documents.live.news.LiveNews;
import com.aresgen.documents.read.PathDocument;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.problem.InsufficientRole;
import com.aresgen.http.values.Role;
import com.aresgen.store.deletions.Deletions;
import com.aresgen.store.deletions.Subject;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.store.documents.DocumentStore;
import com.aresgen.store.documents.RevisionStore;
import jakarta.inject.Inject;

/** DELETE /v1/documents/{id}: with all revisions, versions, suggestions and tokens. */
final class DeleteDocument implements Endpoint.Bodiless {
    private final PathDocument path;
    private final DocumentStore documents;
    private final RevisionStore revisions;
    private final Deletions deletions;
    private final LiveNews news;

    @Inject
    DeleteDocument(
            PathDocument path, DocumentStore documents, RevisionStore revisions, Deletions deletions, LiveNews news) {
        this.path = path;
        this.documents = documents;
        this.revisions = revisions;
        this.deletions = deletions;
        this.news = news;
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
                        ? deleted(call, head)
                        : new Outcome.Refusal(new InsufficientRole(call.caller().role(), Role.ADMIN)));
    }

    private Answer deleted(Call call, DocumentHead head) {
        return deletions
                .begin(call, new Subject(DocumentStore.KIND, head.id()), documents.tombstone(head))
                .writing(documents.endOfLog(head.id(), revisions.newest(head.id())))
                .waking(news.deleted(head.id()));
    }
}
