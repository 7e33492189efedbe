package com.aresgen.documents.run;

import com.aresgen.documents.commands.CommandEngine;
import com.aresgen.documents.commands.body.CommandBody;
import com.aresgen.documents.commands.task.CommandOutput;
import com.aresgen.documents.commands.task.CommandReply;
import com.aresgen.documents.commands.task.CommandStart;
import com.aresgen.documents.knowledge.KnowledgeSources;
import com.aresgen.documents.knowledge.KnowledgeSources.Sourced;
import com.aresgen.documents.read.PathDocument;
import com.aresgen.documents.run.CommandStarts.Start;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.EventStream;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Violation;
import com.aresgen.http.streams.TypedStream;
import com.aresgen.http.values.Permission;
import com.aresgen.http.values.Role;
import com.aresgen.models.asking.FirstByteLimit;
import com.aresgen.voice.VoiceSessions;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;

/** POST /v1/documents/{id}/commands: lets a model work on a document or a part of it. */
final class RunCommand implements Endpoint<CommandBody> {
    private final PathDocument documents;
    private final CommandStarts starts;
    private final KnowledgeSources knowledge;
    private final CommandEngine engine;
    private final CommandEffects effects;
    private final VoiceSessions voices;
    private final CommandPriming priming;
    private final FirstByteLimit firstByte;
    private final Duration silence;

    @Inject
    RunCommand(
            PathDocument documents,
            CommandStarts starts,
            KnowledgeSources knowledge,
            CommandEngine engine,
            CommandEffects effects,
            VoiceSessions voices,
            CommandPriming priming,
            FirstByteLimit firstByte,
            @Named("silence") Duration silence) {
        this.documents = documents;
        this.starts = starts;
        this.knowledge = knowledge;
        this.engine = engine;
        this.effects = effects;
        this.voices = voices;
        this.priming = priming;
        this.firstByte = firstByte;
        this.silence = silence;
    }

    @Override
    public Route route() {
        return Route.post("/v1/documents/{id}/commands")
                .needs(Role.EDITOR)
                .openTo(Permission.WRITE)
                .takingContent()
                .quoting()
                .askingModels();
    }

    @Override
    public void prime() {
        voices.prime();
        priming.prime();
    }

    @Override
    public CommandBody read(Fields fields) {
        return CommandBody.read(fields);
    }

    @Override
    public Failure refusal(List<Violation> violations) {
        return CommandBody.refusal(violations);
    }

    @Override
    public Outcome handle(Call call, CommandBody body) {
        return documents.find(call, head -> switch (starts.begin(call, head, body)) {
            case Start.Refused(Failure failure) -> new Outcome.Refusal(failure);
            case Start.Begun(CommandRun run) -> new Outcome.Effect(() -> sourced(call, run));
        });
    }

    private Outcome sourced(Call call, CommandRun run) {
        return switch (knowledge.of(call, run.task())) {
            case Sourced.Refused(Failure failure) -> new Outcome.Refusal(failure);
            case Sourced.Ready(var task) -> {
                var ready = run.with(task);
                yield ready.body().stream() ? streamed(call, ready) : whole(call, ready);
            }
        };
    }

    private Outcome whole(Call call, CommandRun run) {
        return switch (engine.complete(run.task())) {
            case CommandReply.Declined(Failure failure) -> new Outcome.Refusal(firstByte.explained(call, failure));
            case CommandReply.Done(CommandOutput output) ->
                new Outcome.Decision(() -> effects.decide(call, run, output));
        };
    }

    private Outcome streamed(Call call, CommandRun run) {
        return switch (engine.stream(run.task())) {
            case CommandStart.Declined(Failure failure) -> new Outcome.Refusal(failure);
            case CommandStart.Running(var running) ->
                new EventStream(
                        EventStream.UNTOUCHED,
                        List.of(run.document()),
                        new TypedStream<>(running, silence, output -> effects.decide(call, run, output)));
        };
    }
}
