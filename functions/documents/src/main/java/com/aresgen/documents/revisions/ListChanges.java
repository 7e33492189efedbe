package com.aresgen.documents.revisions;

import com.aresgen.documents.authority.TextSize;
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
import java.util.ArrayList;
import java.util.Optional;
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
        return documents.find(call, head -> paging.list(call, page -> slice(head.id(), after.getAsLong(), page)));
    }

    /** A page ends early where a response of the platform would: a change set may hold a whole text. */
    private Paging.Slice slice(String document, long after, Paging.Page page) {
        var start = page.after().map(place -> Long.parseLong(place.id())).orElse(after);
        var rows = new ArrayList<Revision>();
        var bytes = 0L;
        var all = revisions.between(document, start, RevisionStore.HEAD, page.limit() + 1);
        while (all.hasNext()) {
            var next = all.next();
            bytes += TextSize.of(next.changes());
            if (rows.size() == page.limit() || (!rows.isEmpty() && bytes > Paging.MOST_BYTES)) {
                return new Paging.Slice(
                        rows.stream().map(RevisionView::of).toList(), Optional.of(place(rows.getLast())));
            }
            rows.add(next);
        }
        return new Paging.Slice(rows.stream().map(RevisionView::of).toList(), Optional.empty());
    }

    private static Cursors.Position place(Revision last) {
        return new Cursors.Position(last.createdAt(), Long.toString(last.number()));
    }
}
