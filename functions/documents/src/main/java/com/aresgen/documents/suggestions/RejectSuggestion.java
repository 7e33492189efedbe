package com.aresgen.documents.suggestions;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.values.Permission;
import com.aresgen.http.values.Role;
import com.aresgen.store.documents.ChangeWriter;
import com.aresgen.store.documents.DocumentChange;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.store.documents.DocumentStore;
import com.aresgen.store.documents.StoredSuggestion;
import com.aresgen.store.documents.StoredSuggestion.Status;
import com.aresgen.store.documents.SuggestionStore;
import jakarta.inject.Inject;

/** POST /v1/documents/{id}/suggestions/{suggestion_id}/reject: the text stays as it is. */
final class RejectSuggestion implements Endpoint<Endpoint.NoBody> {
    private final PendingSuggestion pending;
    private final SuggestionStore suggestions;
    private final DocumentStore documents;
    private final ChangeWriter writer;

    @Inject
    RejectSuggestion(
            PendingSuggestion pending, SuggestionStore suggestions, DocumentStore documents, ChangeWriter writer) {
        this.pending = pending;
        this.suggestions = suggestions;
        this.documents = documents;
        this.writer = writer;
    }

    @Override
    public Route route() {
        return Route.post("/v1/documents/{id}/suggestions/{suggestion_id}/reject")
                .needs(Role.EDITOR)
                .openTo(Permission.WRITE)
                .quoting();
    }

    @Override
    public NoBody read(Fields fields) {
        return NoBody.NONE;
    }

    @Override
    public Outcome handle(Call call, NoBody body) {
        return pending.find(call, (head, suggestion) -> rejected(call, head, suggestion));
    }

    private Outcome rejected(Call call, DocumentHead head, StoredSuggestion suggestion) {
        var decided = suggestion.decided(Status.REJECTED);
        return Answer.ok(SuggestionView.of(decided))
                .quoting(head.id())
                .writing(writer.writes(DocumentChange.nothing(head)))
                .writing(suggestions.decide(head.id(), decided))
                .writing(documents.quotedBy(call, head.id()));
    }
}
