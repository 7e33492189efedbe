package com.aresgen.documents.edit;

import com.aresgen.document.TextSize;
import com.aresgen.documents.authority.FirstVersion;
import com.aresgen.documents.read.DocumentView;
import com.aresgen.documents.tokens.EditTokenView;
import com.aresgen.documents.tokens.TokenIssuer;
import com.aresgen.http.Actor;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Role;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.store.documents.DocumentStore;
import com.aresgen.store.documents.Snapshot;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** POST /v1/documents: a document with its first version and an edit token. */
final class CreateDocument implements Endpoint<NewDocument> {
    private final DocumentStore documents;
    private final KnownVoice voices;
    private final FirstVersion first;
    private final TokenIssuer issuer;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    CreateDocument(
            DocumentStore documents,
            KnownVoice voices,
            FirstVersion first,
            TokenIssuer issuer,
            Ids ids,
            InstantSource clock) {
        this.documents = documents;
        this.voices = voices;
        this.first = first;
        this.issuer = issuer;
        this.ids = ids;
        this.clock = clock;
    }

    /** The body of the answer. */
    record Created(@JsonUnwrapped DocumentView document, EditTokenView editToken) {}

    @Override
    public Route route() {
        return Route.post("/v1/documents").needs(Role.EDITOR).takingContent().quoting();
    }

    @Override
    public NewDocument read(Fields fields) {
        return NewDocument.read(fields);
    }

    @Override
    public Outcome handle(Call call, NewDocument body) {
        return TextSize.refusal("content", body.content())
                .or(() -> voices.refusal(call, body.voice()))
                .<Outcome>map(Outcome.Refusal::new)
                .orElseGet(() -> created(call, body));
    }

    private Outcome created(Call call, NewDocument body) {
        var now = clock.instant();
        var version = first.of(call, body.content(), now);
        var head = new DocumentHead(
                ids.next("doc"),
                call.caller().workspace(),
                call.caller().actor().id(),
                details(body, now),
                version.newest(),
                now,
                Optional.empty());
        var view = DocumentView.of(head, 0, body.content(), now);
        var answer = call.caller().actor() instanceof Actor.Run
                // A run opens no editor, and has no secret by which the answer could be sealed.
                ? Answer.created(location(head), view)
                : withToken(call, body, head, view);
        return answer.with(DocumentView.tag(head, 0).headers())
                .quoting(head.id())
                .writing(documents.insert(head, new Snapshot(0, body.content()), version.version()))
                .writing(documents.quotedBy(call, head.id()));
    }

    private Answer withToken(Call call, NewDocument body, DocumentHead head, DocumentView view) {
        var token = issuer.issue(call, head.id(), body.token());
        return Answer.created(location(head), new Created(view, token.token()))
                .showingSecret()
                .writing(token.writes());
    }

    private static String location(DocumentHead head) {
        return "/v1/documents/" + head.id();
    }

    private static DocumentHead.Details details(NewDocument body, Instant now) {
        return new DocumentHead.Details(body.title(), body.format(), body.voice(), body.metadata(), 1, now);
    }
}
