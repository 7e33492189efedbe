package com.aresgen.documents.revisions;

import com.aresgen.document.TextSize;
import com.aresgen.documents.read.PathDocument;
import com.aresgen.documents.read.RevisionNumber;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.Cursors;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.http.values.Permission;
import com.aresgen.http.values.Role;
import com.aresgen.store.documents.Revision;
import com.aresgen.store.documents.RevisionStore;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** GET /v1/documents/{id}/changes: the change sets in order, after a revision. */
final class ListChanges implements Endpoint.Bodiless {
    private static final String AFTER = "after";

    private final PathDocument documents;
    private final RevisionStore revisions;
    private final Paging paging;

    @Inject
    ListChanges(PathDocument documents, RevisionStore revisions, Paging paging) {
        this.documents = documents;
        this.revisions = revisions;
        this.paging = paging;
    }

    @Override
    public Route route() {
        return Route.get("/v1/documents/{id}/changes")
                .needs(Role.VIEWER)
                .openTo(Permission.READ)
                .withParameters(AFTER, "limit", "cursor");
    }

    @Override
    public Outcome handle(Call call) {
        var after = call.query().first(AFTER).map(RevisionNumber::of).orElse(OptionalLong.of(0));
        if (after.isEmpty()) {
            return new Outcome.Refusal(InvalidBody.ofParameter(AFTER, "must be the number of a revision"));
        }
        return documents.find(
                call,
                head -> paging.list(
                        call,
                        page -> Paging.Slice.fitting(
                                revisions.between(
                                        head.id(),
                                        page.after()
                                                .map(place -> Long.parseLong(place.id()))
                                                .orElse(after.getAsLong()),
                                        RevisionStore.HEAD,
                                        page.limit() + 1),
                                page.limit(),
                                revision -> TextSize.of(revision.changes()),
                                ListChanges::place,
                                RevisionView::of)));
    }

    private static Cursors.Position place(Revision last) {
        return new Cursors.Position(last.createdAt(), Long.toString(last.number()));
    }
}
