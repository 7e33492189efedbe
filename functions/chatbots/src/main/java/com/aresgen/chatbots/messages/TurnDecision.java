package com.aresgen.chatbots.messages;

import com.aresgen.chatbots.escalation.Escalation;
import com.aresgen.chatbots.escalation.Escalation.Transition;
import com.aresgen.chatbots.escalation.EscalationTrigger;
import com.aresgen.chatbots.messages.MessageView.EscalationView;
import com.aresgen.chatbots.state.ConversationEvents;
import com.aresgen.chatbots.state.ConversationState;
import com.aresgen.chatbots.visitors.Visitors;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Outcome;
import com.aresgen.http.Write;
import com.aresgen.http.json.Json;
import com.aresgen.store.chatbots.ChatbotStore;
import com.aresgen.store.conversations.Conversation;
import com.aresgen.store.conversations.Conversation.Totals;
import com.aresgen.store.conversations.ConversationStore;
import com.aresgen.store.conversations.ConversationTurn;
import com.aresgen.store.locks.HeadLock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what becomes of a message and its answer: the conversation after it, and the event for the webhooks. It reads
 * the conversation anew each time that it is asked, since people rate it, take it over or delete it meanwhile. Safe for
 * threads.
 */
final class TurnDecision {
    private final ConversationStore conversations;
    private final ChatbotStore chatbots;
    private final ConversationEvents events;
    private final Visitors visitors;
    private final TurnMessages messages;
    private final InstantSource clock;

    @Inject
    TurnDecision(
            ConversationStore conversations,
            ChatbotStore chatbots,
            ConversationEvents events,
            Visitors visitors,
            TurnMessages messages,
            InstantSource clock) {
        this.conversations = conversations;
        this.chatbots = chatbots;
        this.events = events;
        this.visitors = visitors;
        this.messages = messages;
        this.clock = clock;
    }

    /** The answer with its writes, or 404 if the conversation was deleted meanwhile. */
    Outcome decide(Call call, Incoming incoming, Reaction reaction) {
        var place = incoming.place();
        if (place.lock().isEmpty()) {
            return decided(call, incoming, reaction, Optional.empty());
        }
        var bot = incoming.bot();
        var before = conversations.find(place.conversation(), bot.id(), bot.workspace());
        return before.isEmpty()
                ? new Outcome.Refusal(ConversationStore.missing(place.conversation()))
                : decided(call, incoming.after(before.get().lastMessage(), clock), reaction, before);
    }

    private Outcome decided(Call call, Incoming incoming, Reaction reaction, Optional<Conversation> stored) {
        var now = clock.instant();
        var before = stored.orElseGet(() -> begun(call, incoming));
        var transition = transition(incoming, reaction, ConversationState.escalation(before));
        var holding = reaction instanceof Reaction.Quiet
                && !transition.state().holdingTextSent()
                && incoming.settings().escalation().holdingText() != null;
        var escalation = holding ? transition.state().withHoldingTextSent() : transition.state();
        var asked = messages.asked(call, incoming, reaction);
        var latency = Duration.between(incoming.at(), now).toMillis();
        var answered = messages.answered(call, incoming, reaction, holding, latency, now);
        var extended = ConversationState.extended(
                ConversationState.escalated(before, escalation, now),
                totals(reaction),
                intent(reaction),
                incoming.body().metadata(),
                answered.id(),
                now);
        var after = ConversationState.next(before, extended);
        var turn = new ConversationTurn(List.of(Json.MAPPER.valueToTree(asked), Json.MAPPER.valueToTree(answered)));
        var outbox = events.of(after, transition.event());
        return Answer.ok(sent(incoming, stored.isEmpty(), answered, after, escalation))
                .quoting(incoming.bot().id())
                .quoting(after.id())
                .writing(chatbots.check(incoming.bot()))
                .writing(writes(call, incoming, stored, after, turn))
                .writing(outbox.writes())
                .waking(outbox.wakeUps());
    }

    private Conversation begun(Call call, Incoming incoming) {
        var bot = incoming.bot();
        var retention = Duration.ofDays(incoming.settings().retentionDays());
        return new Conversation(
                incoming.place().conversation(),
                bot.id(),
                bot.workspace(),
                call.caller().actor().countedAs(),
                incoming.visitor().id(),
                ConversationState.begun(incoming.at()),
                Optional.empty(),
                Set.of(),
                Totals.NONE,
                incoming.body().metadata(),
                incoming.at(),
                incoming.at(),
                incoming.at().plus(retention),
                "",
                0);
    }

    private static Transition transition(Incoming incoming, Reaction reaction, Escalation escalation) {
        return switch (reaction) {
            case Reaction.Quiet(var detected) ->
                detected.<EscalationTrigger>map(EscalationTrigger.Detected::new)
                        .map(escalation::next)
                        .orElse(new Transition(escalation, Optional.empty()));
            case Reaction.Replied(var reply, var reading) ->
                escalation.next(incoming.settings()
                        .escalation()
                        .rules()
                        .answered(reply.answered() ? reading.findings().confidence() : 0));
        };
    }

    private Totals totals(Reaction reaction) {
        return switch (reaction) {
            case Reaction.Quiet _ -> new Totals(2, 0, 0, 0);
            case Reaction.Replied(var reply, var reading) ->
                new Totals(
                        2,
                        reply.usage().promptTokens(),
                        reply.usage().completionTokens(),
                        messages.nanos(reply, reading));
        };
    }

    private static Optional<String> intent(Reaction reaction) {
        return reaction instanceof Reaction.Replied(var _, var reading)
                ? reading.intent().map(match -> match.name())
                : Optional.empty();
    }

    private List<Write> writes(
            Call call, Incoming incoming, Optional<Conversation> stored, Conversation after, ConversationTurn turn) {
        return stored.map(before -> conversations.append(
                        call, before, after, incoming.place().lock().map(HeadLock::owner), turn))
                .orElseGet(() -> conversations.insert(call, after, turn));
    }

    private SentView sent(
            Incoming incoming, boolean isNew, MessageView answered, Conversation after, Escalation escalation) {
        var token = isNew
                ? visitors.tokenFor(incoming.visitor(), incoming.bot().id(), after.id())
                : Optional.<String>empty();
        return new SentView(
                after.id(),
                token.orElse(null),
                answered,
                EscalationView.of(escalation),
                incoming.settings().csat() && after.rating().isEmpty() && Boolean.TRUE.equals(answered.answered()));
    }
}
