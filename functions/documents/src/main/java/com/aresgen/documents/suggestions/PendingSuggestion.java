package com.aresgen.documents.suggestions;

import com.aresgen.documents.read.PathDocument;
import com.aresgen.http.Call;
import com.aresgen.http.Outcome;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.store.documents.StoredSuggestion;
import com.aresgen.store.documents.SuggestionStore;
import jakarta.inject.Inject;
import java.util.function.BiFunction;

/** Finds the suggestion that a path names and that is not decided yet, or refuses the call. */
final class PendingSuggestion {
    private final PathDocument documents;
    private final SuggestionStore suggestions;

    @Inject
    PendingSuggestion(PathDocument documents, SuggestionStore suggestions) {
        this.documents = documents;
        this.suggestions = suggestions;
    }

    Outcome find(Call call, BiFunction<DocumentHead, StoredSuggestion, Outcome> decide) {
        return documents.find(call, head -> {
            var id = call.pathParameter("suggestion_id");
            var found = suggestions.find(head.id(), id);
            if (found.isEmpty()) {
                return new Outcome.Refusal(new NotFound(Problem.SUGGESTION_NOT_FOUND, id));
            }
            return found.get().status() == StoredSuggestion.Status.PENDING
                    ? decide.apply(head, found.get())
                    : new Outcome.Refusal(new SuggestionDecided(id, SuggestionView.status(found.get())));
        });
    }
}
