package com.aresgen.documents.revisions;

import com.aresgen.changes.ChangeSet;
import com.aresgen.changes.diff.TextDiff;
import com.aresgen.document.DocumentState;
import com.aresgen.document.TextSize;
import com.aresgen.document.Texts;
import com.aresgen.documents.authority.Authority;
import com.aresgen.documents.authority.Authority.Verdict;
import com.aresgen.documents.authority.InvalidChangeSet;
import com.aresgen.documents.authority.Proposal;
import com.aresgen.documents.live.news.LiveNews;
import com.aresgen.documents.read.PathDocument;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import com.aresgen.http.values.Permission;
import com.aresgen.http.values.Role;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.store.documents.Revision;
import com.aresgen.store.documents.Revision.Origin;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** POST /v1/documents/{id}/changes: an edit, as a change set or as the whole new text. */
final class ChangeDocument implements Endpoint<EditBody> {
    private final PathDocument documents;
    private final Texts texts;
    private final Authority authority;
    private final LiveNews news;

    @Inject
    ChangeDocument(PathDocument documents, Texts texts, Authority authority, LiveNews news) {
        this.documents = documents;
        this.texts = texts;
        this.authority = authority;
        this.news = news;
    }

    @Override
    public Route route() {
        return Route.post("/v1/documents/{id}/changes")
                .needs(Role.EDITOR)
                .openTo(Permission.WRITE)
                .takingContent()
                .quoting();
    }

    @Override
    public EditBody read(Fields fields) {
        return EditBody.read(fields);
    }

    @Override
    public Failure refusal(List<Violation> violations) {
        return violations.stream().allMatch(each -> each.code().equals(Problem.INVALID_CHANGE_SET.code()))
                ? new InvalidChangeSet(violations)
                : new InvalidBody(violations);
    }

    @Override
    public Outcome handle(Call call, EditBody body) {
        return documents.find(call, head -> edited(call, head, body));
    }

    private Outcome edited(Call call, DocumentHead head, EditBody body) {
        var tooLarge = body.edit() instanceof EditBody.Edit.Content(var text)
                ? TextSize.refusal("content", text)
                : Optional.<Failure>empty();
        if (tooLarge.isPresent()) {
            return new Outcome.Refusal(tooLarge.get());
        }
        var state = authority.read(head, body.base());
        // One caller sends one edit under a request, so the request's id is its client.
        var proposal = new Proposal(
                call.requestId(), 1, body.base(), changes(state, body), Origin.EDIT, body.rebases(), Optional.empty());
        return switch (authority.decide(call.caller().actor().id(), state, proposal)) {
            case Verdict.Refused(Failure failure) -> new Outcome.Refusal(failure);
            case Verdict.Known(Revision revision) -> answer(head, EditView.of(revision));
            case Verdict.Accepted accepted ->
                answer(head, EditView.of(accepted))
                        .writing(authority.writes(call, accepted))
                        .waking(news.of(head.id(), accepted));
        };
    }

    private ChangeSet changes(DocumentState state, EditBody body) {
        return switch (body.edit()) {
            case EditBody.Edit.Changes(ChangeSet changes) -> changes;
            case EditBody.Edit.Content(var text) -> TextDiff.changes(baseText(state, body.base()), text);
        };
    }

    private String baseText(DocumentState state, long base) {
        return base >= state.revision() ? state.text() : texts.at(state.head(), base);
    }

    private static Answer answer(DocumentHead head, EditView view) {
        return Answer.ok(view).quoting(head.id());
    }
}
