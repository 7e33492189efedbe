package com.aresgen.documents.tokens;

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

/** POST /v1/documents/{id}/tokens */
final class CreateEditToken implements Endpoint<TokenTerms> {
    private final PathDocument path;
    private final DocumentStore documents;
    private final TokenIssuer issuer;
    private final ChangeWriter writer;

    @Inject
    CreateEditToken(PathDocument path, DocumentStore documents, TokenIssuer issuer, ChangeWriter writer) {
        this.path = path;
        this.documents = documents;
        this.issuer = issuer;
        this.writer = writer;
    }

    @Override
    public Route route() {
        return Route.post("/v1/documents/{id}/tokens").needs(Role.EDITOR).quoting();
    }

    @Override
    public TokenTerms read(Fields fields) {
        return TokenTerms.read(fields);
    }

    @Override
    public Outcome handle(Call call, TokenTerms terms) {
        return path.find(call, head -> issued(call, head, terms));
    }

    /** A document that was deleted meanwhile gets no token: its purge could miss it. */
    private Outcome issued(Call call, DocumentHead head, TokenTerms terms) {
        var issued = issuer.issue(call, head.id(), terms);
        return Answer.created(
                        "/v1/documents/" + head.id() + "/tokens/"
                                + issued.token().id(),
                        issued.token())
                .showingSecret()
                .quoting(head.id())
                .writing(writer.writes(DocumentChange.nothing(head)))
                .writing(issued.writes())
                .writing(documents.quotedBy(call, head.id()));
    }
}
