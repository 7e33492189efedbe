package com.aresgen.documents.run;

import com.aresgen.changes.ChangeSet;
import com.aresgen.document.StoredChanges;
import com.aresgen.documents.authority.Authority;
import com.aresgen.documents.authority.Authority.Verdict;
import com.aresgen.documents.authority.Proposal;
import com.aresgen.documents.commands.body.Mode;
import com.aresgen.documents.commands.body.Params;
import com.aresgen.documents.commands.task.CitedSentence;
import com.aresgen.documents.commands.task.CommandOutput;
import com.aresgen.documents.live.news.LiveNews;
import com.aresgen.documents.merge.Merge;
import com.aresgen.documents.read.PathDocument;
import com.aresgen.documents.run.CommandView.Effects;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Outcome;
import com.aresgen.http.Write;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.values.Ids;
import com.aresgen.store.documents.ChangeWriter;
import com.aresgen.store.documents.DocumentChange;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.store.documents.DocumentStore;
import com.aresgen.store.documents.Revision;
import com.aresgen.store.documents.Revision.Origin;
import com.aresgen.store.documents.StoredSuggestion;
import com.aresgen.store.documents.StoredSuggestion.Status;
import com.aresgen.store.documents.SuggestionStore;
import com.aresgen.store.knowledge.KnowledgeStore;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Decides what becomes of a command's output: a revision, a suggestion, or neither. It reads the document anew each time
 * that it is asked, since people type while a model writes. Safe for threads.
 */
final class CommandEffects {
    private final PathDocument path;
    private final DocumentStore documents;
    private final SuggestionStore suggestions;
    private final KnowledgeStore knowledge;
    private final ChangeWriter writer;
    private final Merge merge;
    private final Authority authority;
    private final LiveNews news;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    CommandEffects(
            PathDocument path,
            DocumentStore documents,
            SuggestionStore suggestions,
            KnowledgeStore knowledge,
            ChangeWriter writer,
            Merge merge,
            Authority authority,
            LiveNews news,
            Ids ids,
            InstantSource clock) {
        this.path = path;
        this.documents = documents;
        this.suggestions = suggestions;
        this.knowledge = knowledge;
        this.writer = writer;
        this.merge = merge;
        this.authority = authority;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    /** The answer with its writes, or 404 if the document was deleted meanwhile. */
    Outcome decide(Call call, CommandRun run, CommandOutput output) {
        return path.find(call, head -> {
            var edit = run.changes(output);
            if (edit.isEmpty()) {
                return unchanged(call, head, run, output);
            }
            return run.body().mode() == Mode.SUGGEST
                    ? suggested(call, head, run, output, edit)
                    : applied(call, head, run, output, edit);
        });
    }

    private Outcome applied(Call call, DocumentHead head, CommandRun run, CommandOutput output, ChangeSet edit) {
        var merged = merge.of(head, run.base(), edit);
        // The command's id is the client, so that a command becomes one revision at most.
        var proposal = new Proposal(
                run.id(),
                1,
                merged.state().revision(),
                merged.changes(),
                Origin.ofCommand(run.body().command().wire()),
                true,
                Optional.of(new Proposal.OwnVersion(Optional.empty())));
        return switch (authority.decide(call.caller().actor().id(), merged.state(), proposal)) {
            case Verdict.Refused(Failure failure) -> new Outcome.Refusal(failure);
            case Verdict.Known(Revision revision) ->
                throw new IllegalStateException("The new command " + run.id() + " is revision " + revision.number());
            case Verdict.Accepted accepted -> {
                var effects = new Effects(
                        accepted.revision(),
                        accepted.version(),
                        Optional.empty(),
                        accepted.changes(),
                        merged.conflicts(),
                        new CitedPlaces(merged.since(), accepted.changes(), accepted.text()).of(output.citations()));
                yield answer(call, run, output, effects)
                        .writing(authority.writes(call, accepted))
                        .waking(news.of(head.id(), accepted));
            }
        };
    }

    private Outcome suggested(Call call, DocumentHead head, CommandRun run, CommandOutput output, ChangeSet edit) {
        var suggestion = new StoredSuggestion(
                ids.next("sug"),
                Status.PENDING,
                run.body().command().wire(),
                run.id(),
                run.base(),
                StoredChanges.json(edit),
                call.caller().actor().id(),
                clock.instant());
        return unwritten(call, head, run, output, Optional.of(suggestion.id()), edit)
                .writing(suggestions.insert(head.id(), suggestion));
    }

    private Answer unchanged(Call call, DocumentHead head, CommandRun run, CommandOutput output) {
        var nothing = ChangeSet.empty(run.task().text().length());
        return unwritten(call, head, run, output, Optional.empty(), nothing);
    }

    /** The text stays as it is, so places are those of the base text. */
    private Answer unwritten(
            Call call,
            DocumentHead head,
            CommandRun run,
            CommandOutput output,
            Optional<String> suggestion,
            ChangeSet changes) {
        var text = run.task().text();
        var places = new CitedPlaces(Optional.empty(), ChangeSet.empty(text.length()), text);
        var effects = new Effects(
                run.base(), head.newest().version(), suggestion, changes, List.of(), places.of(output.citations()));
        List<Write> alive = writer.writes(DocumentChange.nothing(head));
        return answer(call, run, output, effects).writing(alive).writing(documents.quotedBy(call, head.id()));
    }

    private Answer answer(Call call, CommandRun run, CommandOutput output, Effects effects) {
        var answer =
                Answer.ok(CommandView.of(run, output, effects, clock.instant())).quoting(run.document());
        return run.body().params() instanceof Params.Cite cite
                        && cite.knowledgeBase().isPresent()
                ? quoting(call, answer, output)
                : answer;
    }

    /** Only this answer holds the words of the sources, so it goes with any of them. */
    private Answer quoting(Call call, Answer answer, CommandOutput output) {
        var sources = output.citations().stream()
                .map(CitedSentence::sourceId)
                .distinct()
                .toList();
        var quoting = answer;
        for (var source : sources) {
            quoting = quoting.quoting(source).writing(knowledge.quotedBy(call, source));
        }
        return quoting;
    }
}
