package com.aresgen.chat.complete;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.EventStream;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Kind;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.models.Availability;
import com.aresgen.models.Catalogue;
import com.aresgen.models.ChatProvider;
import com.aresgen.models.Completion;
import com.aresgen.models.Model;
import com.aresgen.models.Opening;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** POST /v1/chat/completions */
final class CompleteChat implements Endpoint<ChatRequest> {
    private final Catalogue catalogue;
    private final Availability availability;
    private final Attempts attempts;
    private final Histories histories;
    private final Turns turns;
    private final Region region;
    private final Duration silence;

    @Inject
    CompleteChat(
            Catalogue catalogue,
            Availability availability,
            Attempts attempts,
            Histories histories,
            Turns turns,
            Region region,
            @Named("silence") Duration silence) {
        this.catalogue = catalogue;
        this.availability = availability;
        this.attempts = attempts;
        this.histories = histories;
        this.turns = turns;
        this.region = region;
        this.silence = silence;
    }

    @Override
    public Route route() {
        return Route.post("/v1/chat/completions").needs(Role.EDITOR).reportingUnknownFields();
    }

    @Override
    public ChatRequest read(Fields fields) {
        return ChatRequest.read(fields);
    }

    @Override
    public Outcome handle(Call call, ChatRequest request) {
        var missing = unknownReference(request);
        if (missing.isPresent()) {
            return new Outcome.Refusal(missing.get());
        }
        var models = Stream.concat(Stream.of(request.model()), request.references().fallbacks().stream())
                .distinct()
                .map(id -> catalogue.find(id).orElseThrow())
                .toList();
        return models.stream()
                .flatMap(model -> unavailable(model).or(() -> Capabilities.missing(request, model)).stream())
                .findFirst()
                .<Outcome>map(Outcome.Refusal::new)
                .orElseGet(() -> new Outcome.Effect(() -> complete(call, request, models)));
    }

    /** Voices cannot be made yet, so no id of one is known. */
    private Optional<Failure> unknownReference(ChatRequest request) {
        var references = request.references();
        return references
                .voice()
                .<Failure>map(id -> new Failure.NotFound(Kind.VOICE, id))
                .or(() -> Stream.concat(Stream.of(request.model()), references.fallbacks().stream())
                        .filter(id -> catalogue.find(id).isEmpty())
                        .findFirst()
                        .map(id -> new Failure.NotFound(Kind.MODEL, id)));
    }

    private Optional<Failure> unavailable(Model model) {
        return availability.hindrance(model).map(reason -> {
            var others = catalogue.all().stream()
                    .filter(other -> availability.hindrance(other).isEmpty())
                    .map(Model::id)
                    .toList();
            return new Failure.ModelNotAvailableInRegion(model.id(), region, reason, others);
        });
    }

    private Outcome complete(Call call, ChatRequest request, List<Model> models) {
        var model = models.getFirst();
        return switch (histories.placeOf(call, request, model)) {
            case Histories.Found.Refused(Failure failure) -> new Outcome.Refusal(failure);
            case Histories.Found.At(Place place) -> answered(call, turns.begin(call, request, model, place), models);
        };
    }

    private Outcome answered(Call call, Turn turn, List<Model> models) {
        var handedOver = false;
        try {
            var outcome = attempts.of(
                    turn,
                    models,
                    (each, provider) -> each.request().delivery().stream()
                            ? streamed(call, each, provider)
                            : whole(call, each, provider));
            if (outcome instanceof Outcome.Refusal) {
                turn.place().giveUp();
            }
            handedOver = outcome instanceof EventStream;
            return outcome;
        } finally {
            if (!handedOver) {
                turn.place().letGo();
            }
        }
    }

    private Outcome streamed(Call call, Turn turn, ChatProvider provider) {
        return switch (provider.stream(turn.model(), turn.prompt(call.deadline()))) {
            case Opening.Declined(Failure failure) -> new Outcome.Refusal(failure);
            case Opening.Begun begun ->
                new EventStream(
                        turn.headers().with("Cache-Control", "no-store, no-transform"),
                        new StreamedTurn(call, turn, turns, begun, silence));
        };
    }

    private Outcome whole(Call call, Turn turn, ChatProvider provider) {
        var completion = new WholeAnswer(provider, turn.request().format(), used -> Turns.meter(call, turn, used))
                .of(turn.model(), turn.prompt(call.deadline()));
        return switch (completion) {
            case Completion.Declined(Failure failure) -> new Outcome.Refusal(failure);
            case Completion.Answered answer ->
                Answer.ok(ChatCompletion.of(turn, answer, region))
                        .writing(turns.completed(call, turn, answer))
                        .with(turn.headers());
        };
    }
}
