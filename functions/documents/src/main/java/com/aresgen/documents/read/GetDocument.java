package com.aresgen.documents.read;

import com.aresgen.document.DocumentState;
import com.aresgen.document.Texts;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.http.values.Permission;
import com.aresgen.http.values.Role;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.store.documents.RevisionStore;
import jakarta.inject.Inject;

/** GET /v1/documents/{id}, as it is now or with the text of a revision. */
final class GetDocument implements Endpoint.Bodiless {
    private static final String REVISION = "revision";

    private final PathDocument documents;
    private final RevisionStore revisions;
    private final Texts texts;

    @Inject
    GetDocument(PathDocument documents, RevisionStore revisions, Texts texts) {
        this.documents = documents;
        this.revisions = revisions;
        this.texts = texts;
    }

    @Override
    public Route route() {
        return Route.get("/v1/documents/{id}")
                .needs(Role.VIEWER)
                .openTo(Permission.READ)
                .withParameters(REVISION);
    }

    @Override
    public Outcome handle(Call call) {
        return documents.find(call, head -> {
            var asked = call.query().first(REVISION);
            return asked.isEmpty() ? now(call, texts.now(head)) : at(call, head, asked.get());
        });
    }

    private static Outcome now(Call call, DocumentState state) {
        var tag = DocumentView.tag(state.head(), state.revision());
        return tag.isKnownTo(call)
                ? tag.notModified()
                : Answer.ok(DocumentView.of(state)).with(tag.headers());
    }

    private Outcome at(Call call, DocumentHead head, String asked) {
        var newest = revisions.newest(head.id());
        var revision = RevisionNumber.of(asked).stream()
                .filter(number -> number <= newest)
                .findFirst();
        if (revision.isEmpty()) {
            return new Outcome.Refusal(
                    InvalidBody.ofParameter(REVISION, "must be 0 to " + newest + ", the document's newest revision"));
        }
        return revision.getAsLong() == newest ? now(call, texts.now(head)) : earlier(call, head, revision.getAsLong());
    }

    private Outcome earlier(Call call, DocumentHead head, long revision) {
        var tag = DocumentView.tag(head, revision);
        return tag.isKnownTo(call)
                ? tag.notModified()
                : Answer.ok(DocumentView.of(head, revision, texts.at(head, revision), head.updatedAt()))
                        .with(tag.headers());
    }
}
