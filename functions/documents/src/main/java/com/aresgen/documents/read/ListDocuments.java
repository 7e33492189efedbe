package com.aresgen.documents.read;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.Cursors;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.values.Role;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.store.documents.DocumentStore;
import jakarta.inject.Inject;

/** GET /v1/documents: without content, newest first. */
final class ListDocuments implements Endpoint.Bodiless {
    private final DocumentStore documents;
    private final Paging paging;

    @Inject
    ListDocuments(DocumentStore documents, Paging paging) {
        this.documents = documents;
        this.paging = paging;
    }

    @Override
    public Route route() {
        return Route.get("/v1/documents").needs(Role.VIEWER).withParameters("limit", "cursor");
    }

    @Override
    public Outcome handle(Call call) {
        return paging.list(
                call,
                page -> Paging.Slice.of(
                        documents.list(call.caller().workspace(), page),
                        page.limit(),
                        ListDocuments::place,
                        DocumentView::listed));
    }

    private static Cursors.Position place(DocumentHead head) {
        return new Cursors.Position(head.createdAt(), head.id());
    }
}
