package com.aresgen.chatbots.messages;

import com.aresgen.chatbots.escalation.EscalationReason;
import com.aresgen.chatbots.escalation.detect.TriggerDetector;
import com.aresgen.chatbots.messages.Answering.Speaker;
import com.aresgen.chatbots.messages.Searches.Search;
import com.aresgen.chatbots.reply.task.ReplyOutcome;
import com.aresgen.chatbots.reply.task.ReplyStart;
import com.aresgen.chatbots.settings.BotSettings;
import com.aresgen.chatbots.settings.PathChatbot;
import com.aresgen.chatbots.state.ConversationState;
import com.aresgen.chatbots.visitors.Visitor;
import com.aresgen.chatbots.visitors.Visitors;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.EventStream;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.streams.FinishedText;
import com.aresgen.http.streams.RunningText;
import com.aresgen.http.streams.TypedStream;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Permission;
import com.aresgen.http.values.Role;
import com.aresgen.knowledge.embedding.EmbeddingMeter;
import com.aresgen.store.chatbots.StoredChatbot;
import com.aresgen.store.locks.HeadLock;
import com.aresgen.store.locks.LockScope;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** POST /v1/chatbots/{id}/messages: a visitor's message, and what the chatbot answers. */
final class SendMessage implements Endpoint<MessageBody> {
    private final PathChatbot path;
    private final Visitors visitors;
    private final Speakers speakers;
    private final Places places;
    private final TriggerDetector triggers;
    private final Searches searches;
    private final Answering answering;
    private final TurnDecision decision;
    private final EmbeddingMeter meter;
    private final InstantSource clock;
    private final Duration silence;

    @Inject
    SendMessage(
            PathChatbot path,
            Visitors visitors,
            Speakers speakers,
            Places places,
            TriggerDetector triggers,
            Searches searches,
            Answering answering,
            TurnDecision decision,
            EmbeddingMeter meter,
            InstantSource clock,
            @Named("silence") Duration silence) {
        this.path = path;
        this.visitors = visitors;
        this.speakers = speakers;
        this.places = places;
        this.triggers = triggers;
        this.searches = searches;
        this.answering = answering;
        this.decision = decision;
        this.meter = meter;
        this.clock = clock;
        this.silence = silence;
    }

    @Override
    public Route route() {
        return Route.post("/v1/chatbots/{id}/messages")
                .needs(Role.EDITOR)
                .openTo(Permission.VISIT)
                .quoting()
                .askingModels();
    }

    @Override
    public void prime() {
        speakers.prime();
    }

    @Override
    public MessageBody read(Fields fields) {
        return MessageBody.read(fields);
    }

    @Override
    public Outcome handle(Call call, MessageBody body) {
        return path.find(call, bot -> {
            var settings = BotSettings.of(bot.settings());
            return switch (visitors.of(call, bot, settings, body.visitor())) {
                case Visitors.Finding.Refused(var failure) -> new Outcome.Refusal(failure);
                case Visitors.Finding.Found(var visitor) ->
                    visitors.limited(call, visitor, bot)
                            .<Outcome>map(Outcome.Refusal::new)
                            .orElseGet(() -> spoken(call, body, bot, settings, visitor));
            };
        });
    }

    private Outcome spoken(Call call, MessageBody body, StoredChatbot bot, BotSettings settings, Visitor visitor) {
        return switch (speakers.of(call, settings)) {
            case Speakers.Choice.Refused(var failure) -> new Outcome.Refusal(failure);
            case Speakers.Choice.Chosen(var speaker) ->
                new Outcome.Effect(() -> placed(call, body, bot, settings, visitor, speaker));
        };
    }

    private Outcome placed(
            Call call, MessageBody body, StoredChatbot bot, BotSettings settings, Visitor visitor, Speaker speaker) {
        return switch (places.of(call, bot, visitor, body)) {
            case Places.Finding.Refused(var failure) -> new Outcome.Refusal(failure);
            case Places.Finding.At(var place) -> {
                var ids = place.lock()
                        .map(lock -> Ids.after(lock.head().lastMessage(), clock))
                        .orElseGet(() -> new Ids(clock));
                var incoming = new Incoming(
                        bot, settings, visitor, body, place, ids.next("msg"), ids.next("msg"), clock.instant());
                yield LockScope.of(place.lock(), () -> reacted(call, incoming, speaker));
            }
        };
    }

    private Outcome reacted(Call call, Incoming incoming, Speaker speaker) {
        var quiet = incoming.place()
                .lock()
                .map(HeadLock::head)
                .filter(head -> ConversationState.escalation(head).status().isQuiet())
                .isPresent();
        var rules = incoming.settings().escalation().rules();
        var detected = quiet
                ? Optional.<EscalationReason>empty()
                : triggers.detect(incoming.body().content(), rules);
        if (quiet || detected.isPresent()) {
            Reaction reaction = new Reaction.Quiet(detected);
            return incoming.body().stream()
                    ? stream(call, incoming, new FinishedText<>(List.of(), reaction), Function.identity())
                    : decided(call, incoming, reaction);
        }
        return switch (searches.search(incoming.bot(), incoming.body().content())) {
            case Search.Failed(var failure) -> new Outcome.Refusal(failure);
            case Search.Done(var reading) -> {
                meter.used(call, reading.embeddingTokens());
                yield incoming.body().stream()
                        ? streamed(call, incoming, speaker, reading)
                        : whole(call, incoming, speaker, reading);
            }
        };
    }

    private Outcome decided(Call call, Incoming incoming, Reaction reaction) {
        return new Outcome.Decision(() -> decision.decide(call, incoming, reaction));
    }

    private Outcome whole(Call call, Incoming incoming, Speaker speaker, Reading reading) {
        return switch (answering.complete(call, incoming, speaker, reading.findings())) {
            case ReplyOutcome.Declined(var failure) -> new Outcome.Refusal(failure);
            case ReplyOutcome.Replied(var reply) -> decided(call, incoming, new Reaction.Replied(reply, reading));
        };
    }

    private Outcome streamed(Call call, Incoming incoming, Speaker speaker, Reading reading) {
        return switch (answering.stream(call, incoming, speaker, reading.findings())) {
            case ReplyStart.Declined(var failure) -> new Outcome.Refusal(failure);
            case ReplyStart.Running(var running) ->
                stream(call, incoming, running, reply -> new Reaction.Replied(reply, reading));
        };
    }

    private <R> EventStream stream(
            Call call, Incoming incoming, RunningText<R> running, Function<R, Reaction> reaction) {
        return new EventStream(
                EventStream.UNTOUCHED,
                List.of(incoming.bot().id(), incoming.place().conversation()),
                new TypedStream<>(running, silence, result -> decision.decide(call, incoming, reaction.apply(result))));
    }
}
