package com.aresgen.documents.read;

import com.aresgen.http.Call;
import com.aresgen.http.Outcome;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.store.documents.DocumentStore;
import jakarta.inject.Inject;
import java.util.function.Function;

/** Finds the document that a path names, or refuses the call. */
public final class PathDocument {
    private final DocumentStore documents;

    @Inject
    public PathDocument(DocumentStore documents) {
        this.documents = documents;
    }

    /** What {@code found} decides on the document, or 404. One {@link DocumentStore#find}. */
    public Outcome find(Call call, Function<DocumentHead, Outcome> found) {
        var id = call.pathParameter("id");
        return documents
                .find(id, call.caller())
                .map(found)
                .orElseGet(() -> new Outcome.Refusal(new NotFound(Problem.DOCUMENT_NOT_FOUND, id)));
    }
}
