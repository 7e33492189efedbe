package com.aresgen.documents.suggestions;

import com.aresgen.document.TextSize;
import com.aresgen.documents.read.PathDocument;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.Cursors;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.values.Permission;
import com.aresgen.http.values.Role;
import com.aresgen.store.documents.StoredSuggestion;
import com.aresgen.store.documents.SuggestionStore;
import jakarta.inject.Inject;

/** GET /v1/documents/{id}/suggestions: newest first, decided ones too. */
final class ListSuggestions implements Endpoint.Bodiless {
    private final PathDocument documents;
    private final SuggestionStore suggestions;
    private final Paging paging;

    @Inject
    ListSuggestions(PathDocument documents, SuggestionStore suggestions, Paging paging) {
        this.documents = documents;
        this.suggestions = suggestions;
        this.paging = paging;
    }

    @Override
    public Route route() {
        return Route.get("/v1/documents/{id}/suggestions")
                .needs(Role.VIEWER)
                .openTo(Permission.READ)
                .withParameters("limit", "cursor");
    }

    @Override
    public Outcome handle(Call call) {
        return documents.find(
                call,
                head -> paging.list(
                        call,
                        page -> Paging.Slice.fitting(
                                suggestions
                                        .before(head.id(), page.after().map(Cursors.Position::id), page.limit() + 1)
                                        .iterator(),
                                page.limit(),
                                suggestion -> TextSize.of(suggestion.changes()),
                                ListSuggestions::place,
                                SuggestionView::of)));
    }

    private static Cursors.Position place(StoredSuggestion suggestion) {
        return new Cursors.Position(suggestion.createdAt(), suggestion.id());
    }
}
