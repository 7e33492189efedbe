package com.aresgen.documents.suggestions;

import com.aresgen.document.StoredChanges;
import com.aresgen.documents.authority.Authority;
import com.aresgen.documents.authority.Authority.Verdict;
import com.aresgen.documents.authority.Proposal;
import com.aresgen.documents.live.news.LiveNews;
import com.aresgen.documents.merge.ConflictView;
import com.aresgen.documents.merge.Merge;
import com.aresgen.documents.read.AuthorView;
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
import com.aresgen.store.documents.StoredSuggestion;
import com.aresgen.store.documents.StoredSuggestion.Status;
import com.aresgen.store.documents.SuggestionStore;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** POST /v1/documents/{id}/suggestions/{suggestion_id}/accept: applies it to the text as it is now. */
final class AcceptSuggestion implements Endpoint<Endpoint.NoBody> {
    private final PendingSuggestion pending;
    private final SuggestionStore suggestions;
    private final Merge merge;
    private final Authority authority;
    private final LiveNews news;

    @Inject
    AcceptSuggestion(
            PendingSuggestion pending, SuggestionStore suggestions, Merge merge, Authority authority, LiveNews news) {
        this.pending = pending;
        this.suggestions = suggestions;
        this.merge = merge;
        this.authority = authority;
        this.news = news;
    }

    /**
     * The body of the answer.
     *
     * @param changes as applied, for the text of the revision before
     */
    record Accepted(
            String id,
            String status,
            String command,
            String commandId,
            long baseRevision,
            long revision,
            long version,
            JsonNode changes,
            List<ConflictView> conflicts,
            AuthorView author,
            Instant createdAt) {
        static Accepted of(StoredSuggestion suggestion, Verdict.Accepted verdict, List<ConflictView> conflicts) {
            return new Accepted(
                    suggestion.id(),
                    SuggestionView.status(suggestion),
                    suggestion.command(),
                    suggestion.commandId(),
                    suggestion.base(),
                    verdict.revision(),
                    verdict.version(),
                    verdict.changes().toJson(),
                    conflicts,
                    AuthorView.of(suggestion.author()),
                    suggestion.createdAt());
        }
    }

    @Override
    public Route route() {
        return Route.post("/v1/documents/{id}/suggestions/{suggestion_id}/accept")
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
        return pending.find(call, (head, suggestion) -> accepted(call, head, suggestion));
    }

    private Outcome accepted(Call call, DocumentHead head, StoredSuggestion suggestion) {
        var merged = merge.of(head, suggestion.base(), StoredChanges.of(suggestion.changes()));
        // The suggestion's id is the client, so that a suggestion becomes one revision at most.
        var proposal = new Proposal(
                suggestion.id(),
                1,
                merged.state().revision(),
                merged.changes(),
                Origin.ofCommand(suggestion.command()),
                true,
                Optional.of(new Proposal.OwnVersion(Optional.empty())));
        return switch (authority.decide(call.caller().actor().id(), merged.state(), proposal)) {
            case Verdict.Refused(Failure failure) -> new Outcome.Refusal(failure);
            case Verdict.Known(Revision revision) ->
                throw new IllegalStateException("A pending suggestion is revision " + revision.number());
            case Verdict.Accepted verdict -> {
                var decided = suggestion.decided(Status.ACCEPTED);
                yield Answer.ok(Accepted.of(decided, verdict, merged.conflicts()))
                        .quoting(head.id())
                        .writing(authority.writes(call, verdict))
                        .writing(suggestions.decide(head.id(), decided))
                        .waking(news.of(head.id(), verdict));
            }
        };
    }
}
