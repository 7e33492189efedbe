package com.aresgen.documents.versions;

import com.aresgen.changes.diff.TextDiff;
import com.aresgen.document.Texts;
import com.aresgen.documents.authority.Authority;
import com.aresgen.documents.authority.Authority.Verdict;
import com.aresgen.documents.authority.Proposal;
import com.aresgen.documents.live.news.LiveNews;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.values.Permission;
import com.aresgen.http.values.Role;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.store.documents.Revision;
import com.aresgen.store.documents.Revision.Origin;
import com.aresgen.store.documents.RevisionStore;
import com.aresgen.store.documents.StoredVersion;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Inject;
import java.util.Optional;

/** POST /v1/documents/{id}/versions/{version}/restore: a new version with the text of an earlier one. */
final class RestoreVersion implements Endpoint<Endpoint.NoBody> {
    private final PathVersion versions;
    private final Texts texts;
    private final Authority authority;
    private final LiveNews news;

    @Inject
    RestoreVersion(PathVersion versions, Texts texts, Authority authority, LiveNews news) {
        this.versions = versions;
        this.texts = texts;
        this.authority = authority;
        this.news = news;
    }

    /** The body of the answer. */
    record Restored(@JsonUnwrapped VersionView version, long restoredFrom) {}

    @Override
    public Route route() {
        return Route.post("/v1/documents/{id}/versions/{version}/restore")
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
        return versions.find(call, "version", (head, version) -> restored(call, head, version));
    }

    /** Made for the newest text, so that there is nothing to rebase. */
    private Outcome restored(Call call, DocumentHead head, StoredVersion version) {
        var state = authority.readForVersion(head, RevisionStore.HEAD);
        var proposal = new Proposal(
                call.requestId(),
                1,
                state.revision(),
                TextDiff.changes(state.text(), texts.at(head, version.revision())),
                Origin.RESTORE,
                true,
                Optional.of(new Proposal.OwnVersion(Optional.of("restored version " + version.number()))));
        return switch (authority.decide(call.caller().actor().id(), state, proposal)) {
            case Verdict.Refused(Failure failure) -> new Outcome.Refusal(failure);
            case Verdict.Known(Revision revision) ->
                throw new IllegalStateException("A request restores once: " + revision.number());
            case Verdict.Accepted accepted ->
                answer(head, version, accepted)
                        .writing(authority.writes(call, accepted))
                        .waking(news.of(head.id(), accepted));
        };
    }

    private static Answer answer(DocumentHead head, StoredVersion from, Verdict.Accepted accepted) {
        var made = accepted.versions().getLast();
        return Answer.created(
                        "/v1/documents/" + head.id() + "/versions/" + made.number(),
                        new Restored(VersionView.of(made, null), from.number()))
                .quoting(head.id());
    }
}
