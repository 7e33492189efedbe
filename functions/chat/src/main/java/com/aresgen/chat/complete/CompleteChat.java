package com.aresgen.chat.complete;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.EventStream;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.asking.FirstByteLimit;
import com.aresgen.models.asking.Meter;
import com.aresgen.models.asking.MeteredAnswer;
import com.aresgen.models.asking.ModelChoice;
import com.aresgen.models.asking.ModelChoice.Choice;
import com.aresgen.models.asking.ModelPriming;
import com.aresgen.models.asking.ModelReply;
import com.aresgen.models.asking.ModelRequest;
import com.aresgen.models.asking.ModelRouter;
import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.failure.InvalidMessages;
import com.aresgen.store.locks.LockScope;
import com.aresgen.voice.VoiceSession;
import com.aresgen.voice.VoiceSessions;
import com.aresgen.voice.VoiceSessions.Opening;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** POST /v1/chat/completions */
final class CompleteChat implements Endpoint<ChatRequest> {
    private final Catalogue catalogue;
    private final ModelChoice choice;
    private final ModelRouter router;
    private final VoiceSessions voices;
    private final Histories histories;
    private final ChatTurns turns;
    private final ModelPriming models;
    private final Region region;
    private final FirstByteLimit firstByte;
    private final Duration silence;

    @Inject
    CompleteChat(
            Catalogue catalogue,
            ModelChoice choice,
            ModelRouter router,
            VoiceSessions voices,
            Histories histories,
            ChatTurns turns,
            ModelPriming models,
            Region region,
            FirstByteLimit firstByte,
            @Named("silence") Duration silence) {
        this.catalogue = catalogue;
        this.choice = choice;
        this.router = router;
        this.voices = voices;
        this.histories = histories;
        this.turns = turns;
        this.models = models;
        this.region = region;
        this.firstByte = firstByte;
        this.silence = silence;
    }

    @Override
    public Route route() {
        return Route.post("/v1/chat/completions")
                .needs(Role.EDITOR)
                .likeOpenAi()
                .quoting()
                .askingModels();
    }

    @Override
    public void prime() {
        voices.prime();
        models.prime();
    }

    @Override
    public ChatRequest read(Fields fields) {
        var request = ChatRequest.read(fields);
        if (!fields.violations().isEmpty()) {
            // A caller who fixes a body wants all its faults, those that depend on the model too.
            Capabilities.note(request, catalogue.find(request.model()), fields);
        }
        return request;
    }

    /** If only messages are wrong, the code alone shows it to the caller. */
    @Override
    public Failure refusal(List<Violation> violations) {
        return violations.stream().allMatch(CompleteChat::isOfMessages)
                ? new InvalidMessages(violations)
                : new InvalidBody(violations);
    }

    private static boolean isOfMessages(Violation violation) {
        return (violation.pointer() + "/").startsWith("/messages/")
                && !violation.code().equals(Problem.UNKNOWN_FIELD.code());
    }

    @Override
    public Outcome handle(Call call, ChatRequest request) {
        return switch (choice.of(call.caller().limits(), named(request))) {
            case Choice.Refused(Failure failure) -> new Outcome.Refusal(failure);
            case Choice.Chosen(List<Model> models) ->
                models.stream()
                        .flatMap(model -> Capabilities.missing(request, model).stream())
                        .findFirst()
                        .<Outcome>map(Outcome.Refusal::new)
                        .orElseGet(() -> voiced(call, request, models));
        };
    }

    private static List<ModelChoice.Named> named(ChatRequest request) {
        var fallbacks = request.references().fallbacks();
        return Stream.concat(
                        Stream.of(new ModelChoice.Named(request.model(), "/model")),
                        IntStream.range(0, fallbacks.size())
                                .mapToObj(i -> new ModelChoice.Named(fallbacks.get(i), "/models/" + i)))
                .toList();
    }

    /** The voice is read before the effect begins: one that is missing is a plain refusal. */
    private Outcome voiced(Call call, ChatRequest request, List<Model> models) {
        var named = request.references().voice();
        if (named.isEmpty()) {
            return new Outcome.Effect(() -> complete(call, request, Optional.empty(), models));
        }
        return switch (voices.open(named.get(), call.caller().workspace())) {
            case Opening.Refused(Failure failure) -> new Outcome.Refusal(failure);
            case Opening.Opened(VoiceSession voice) ->
                voice.fault(request.options())
                        .<Outcome>map(Outcome.Refusal::new)
                        .orElseGet(() -> new Outcome.Effect(() -> complete(call, request, Optional.of(voice), models)));
        };
    }

    private Outcome complete(Call call, ChatRequest request, Optional<VoiceSession> voice, List<Model> models) {
        var model = models.getFirst();
        return switch (histories.placeOf(call, request, model)) {
            case Histories.Found.Refused(Failure failure) -> new Outcome.Refusal(failure);
            case Histories.Found.At(TurnPlace place) ->
                answered(call, turns.begin(call, request, voice, model, place), models);
        };
    }

    private Outcome answered(Call call, ChatTurn turn, List<Model> models) {
        return LockScope.of(turn.place().lock(), () -> {
            var asked = turn.asked(models, firstByte.of(call));
            return turn.request().delivery().stream() ? streamed(call, turn, asked) : whole(call, turn, asked);
        });
    }

    private Outcome streamed(Call call, ChatTurn turn, ModelRequest asked) {
        return switch (router.stream(asked, Meter.into(call.trail()))) {
            case ModelReply.Declined(Failure failure) -> new Outcome.Refusal(failure);
            case ModelReply.Answered(Model model, MeteredAnswer answer) -> {
                var answered = turn.of(model);
                yield new EventStream(
                        answered.headers()
                                .orElse(EventStream.UNTOUCHED)
                                .orElse(Warnings.of(answered).headers()),
                        answered.thread().stream().toList(),
                        new StreamedTurn(call, answered, turns, answer, silence));
            }
        };
    }

    private Outcome whole(Call call, ChatTurn turn, ModelRequest asked) {
        return switch (router.complete(asked, Meter.into(call.trail()))) {
            case ModelReply.Declined(Failure failure) -> new Outcome.Refusal(firstByte.explained(call, failure));
            case ModelReply.Answered(Model model, Completion.Answered answer) -> {
                var answered = turn.of(model);
                var warnings = Warnings.of(answered, answer.warnings());
                var voice = answered.report(answer.piece());
                yield quoting(answered, Answer.ok(ChatCompletion.of(answered, answer, voice, warnings, region)))
                        .writing(turns.completed(call, answered, answer, voice))
                        .with(answered.headers())
                        .with(warnings.headers());
            }
        };
    }

    /** The thread holds the content of the answer: once the thread is deleted, the answer is not replayed. */
    private static Answer quoting(ChatTurn turn, Answer answer) {
        return turn.thread().map(answer::quoting).orElse(answer);
    }
}
