package com.aresgen.documents.run;

import com.aresgen.document.DocumentState;
import com.aresgen.document.Texts;
import com.aresgen.documents.authority.FutureRevision;
import com.aresgen.documents.commands.body.CommandBody;
import com.aresgen.documents.commands.selection.Selected;
import com.aresgen.documents.commands.task.CommandTask;
import com.aresgen.http.Call;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Ids;
import com.aresgen.models.asking.DefaultModel;
import com.aresgen.models.asking.FirstByteLimit;
import com.aresgen.models.asking.Meter;
import com.aresgen.models.asking.ModelChoice;
import com.aresgen.models.asking.ModelChoice.Choice;
import com.aresgen.models.catalogue.Model;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.voice.VoiceSession;
import com.aresgen.voice.VoiceSessions;
import com.aresgen.voice.VoiceSessions.Opening;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Begins commands: finds their models, their text and selection, and their voice. Safe for threads. */
final class CommandStarts {
    private final ModelChoice choice;
    private final DefaultModel defaultModel;
    private final Texts texts;
    private final VoiceSessions voices;
    private final FirstByteLimit firstByte;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    CommandStarts(
            ModelChoice choice,
            DefaultModel defaultModel,
            Texts texts,
            VoiceSessions voices,
            FirstByteLimit firstByte,
            Ids ids,
            InstantSource clock) {
        this.choice = choice;
        this.defaultModel = defaultModel;
        this.texts = texts;
        this.voices = voices;
        this.firstByte = firstByte;
        this.ids = ids;
        this.clock = clock;
    }

    /** How beginning ends. */
    sealed interface Start {
        record Begun(CommandRun run) implements Start {}

        record Refused(Failure failure) implements Start {}
    }

    Start begin(Call call, DocumentHead head, CommandBody body) {
        var named = new ModelChoice.Named(body.model().orElseGet(defaultModel::id), "/model");
        return switch (choice.of(call.caller().limits(), List.of(named))) {
            case Choice.Refused(Failure failure) -> new Start.Refused(failure);
            case Choice.Chosen(List<Model> models) -> selected(call, texts.now(head), body, models);
        };
    }

    private Start selected(Call call, DocumentState state, CommandBody body, List<Model> models) {
        var base = body.baseRevision().orElse(state.revision());
        if (base > state.revision()) {
            return new Start.Refused(FutureRevision.of(state.revision()));
        }
        var text = base == state.revision() ? state.text() : texts.at(state.head(), base);
        return switch (Selected.in(text, body.selection())) {
            case Selected.Refused(Failure failure) -> new Start.Refused(failure);
            case Selected.At(int from, int to) -> {
                var plain = new CommandTask(
                        body,
                        text,
                        state.head().details().title(),
                        state.head().details().format().equals("markdown"),
                        from,
                        to,
                        models,
                        Optional.empty(),
                        firstByte.of(call),
                        Meter.into(call.trail()));
                yield voiced(call, state.head(), base, plain);
            }
        };
    }

    /** The voice of the body, else that of the document, which may have been deleted since. */
    private Start voiced(Call call, DocumentHead head, long base, CommandTask plain) {
        var named = plain.body().voice();
        var voice = named.or(() -> head.details().voice());
        if (voice.isEmpty()) {
            return begun(head, base, plain);
        }
        return switch (voices.open(voice.get(), call.caller().workspace())) {
            case Opening.Opened(VoiceSession session) -> begun(head, base, plain.in(session));
            case Opening.Refused(NotFound _)
            when named.isEmpty() -> new Start.Refused(new NotFound(Problem.VOICE_NOT_FOUND, voice.get()));
            case Opening.Refused(Failure failure) -> new Start.Refused(failure);
        };
    }

    private Start begun(DocumentHead head, long base, CommandTask task) {
        return new Start.Begun(new CommandRun(ids.next("cmd"), head.id(), base, task, clock.instant()));
    }
}
