package com.aresgen.documents.edit;

import com.aresgen.document.DocumentState;
import com.aresgen.document.Texts;
import com.aresgen.documents.read.DocumentView;
import com.aresgen.documents.read.PathDocument;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.values.Role;
import com.aresgen.store.documents.ChangeWriter;
import com.aresgen.store.documents.DocumentChange;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.store.documents.DocumentStore;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

/** PATCH /v1/documents/{id}: a merge patch of title, metadata and voice. The text changes by change sets alone. */
final class UpdateDocument implements Endpoint<DocumentPatch> {
    private final PathDocument path;
    private final DocumentStore documents;
    private final KnownVoice voices;
    private final Texts texts;
    private final ChangeWriter writer;
    private final InstantSource clock;

    @Inject
    UpdateDocument(
            PathDocument path,
            DocumentStore documents,
            KnownVoice voices,
            Texts texts,
            ChangeWriter writer,
            InstantSource clock) {
        this.path = path;
        this.documents = documents;
        this.voices = voices;
        this.texts = texts;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public Route route() {
        return Route.patch("/v1/documents/{id}").needs(Role.EDITOR).quoting();
    }

    @Override
    public DocumentPatch read(Fields fields) {
        return DocumentPatch.read(fields);
    }

    @Override
    public Outcome handle(Call call, DocumentPatch patch) {
        return path.find(call, head -> {
            var state = texts.now(head);
            return DocumentView.tag(head, state.revision())
                    .unmatched(call, tag -> DocumentView.hasDetails(head, tag))
                    .or(() -> voices.refusal(call, patch.newVoice()))
                    .<Outcome>map(Outcome.Refusal::new)
                    .orElseGet(() -> patched(call, state, patch));
        });
    }

    private Outcome patched(Call call, DocumentState state, DocumentPatch patch) {
        var before = state.head().details();
        var details = patch.of(before, clock.instant());
        var answer = answer(call, state, state.head().with(details));
        return answer.writing(
                details.equals(before)
                        ? writer.writes(DocumentChange.nothing(state.head()))
                        : List.of(documents.update(state.head(), details)));
    }

    private Answer answer(Call call, DocumentState state, DocumentHead head) {
        var after = new DocumentState(head, state.revision(), state.text(), state.oldest(), state.log());
        return Answer.ok(DocumentView.of(after))
                .with(DocumentView.tag(head, state.revision()).headers())
                .quoting(head.id())
                .writing(documents.quotedBy(call, head.id()));
    }
}
