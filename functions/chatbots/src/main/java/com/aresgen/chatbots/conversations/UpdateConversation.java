package com.aresgen.chatbots.conversations;

import com.aresgen.chatbots.conversations.ConversationPatch.Csat;
import com.aresgen.chatbots.conversations.VisitedConversation.Known;
import com.aresgen.chatbots.escalation.EscalationStatus;
import com.aresgen.chatbots.escalation.EscalationTrigger;
import com.aresgen.chatbots.rating.Rating;
import com.aresgen.chatbots.state.ConversationEvents;
import com.aresgen.chatbots.state.ConversationState;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.InsufficientRole;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Permission;
import com.aresgen.http.values.Role;
import com.aresgen.store.conversations.Conversation;
import com.aresgen.store.conversations.ConversationStore;
import com.aresgen.store.webhooks.EventDeliveries.Outbox;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * PATCH /v1/chatbots/{id}/conversations/{conversation_id}: the visitor rates it or asks for a human; an editor takes it
 * over or hands it back.
 */
final class UpdateConversation implements Endpoint<ConversationPatch> {
    private final VisitedConversation path;
    private final ConversationStore conversations;
    private final ConversationEvents events;
    private final InstantSource clock;

    @Inject
    UpdateConversation(
            VisitedConversation path, ConversationStore conversations, ConversationEvents events, InstantSource clock) {
        this.path = path;
        this.conversations = conversations;
        this.events = events;
        this.clock = clock;
    }

    /** A conversation on its way through the parts of a patch, with the events that it has led to. */
    private record Step(Conversation conversation, Outbox outbox) {}

    /** How a part of the patch ends. */
    private sealed interface Part {
        record Done(Step step) implements Part {}

        record Refused(Failure failure) implements Part {}
    }

    @Override
    public Route route() {
        return Route.patch("/v1/chatbots/{id}/conversations/{conversation_id}")
                .needs(Role.EDITOR)
                .openTo(Permission.VISIT)
                .quoting();
    }

    @Override
    public ConversationPatch read(Fields fields) {
        return ConversationPatch.read(fields);
    }

    @Override
    public Outcome handle(Call call, ConversationPatch patch) {
        return path.find(
                call,
                known -> ConversationView.tag(known.conversation())
                        .unmatched(call)
                        .<Outcome>map(Outcome.Refusal::new)
                        .orElseGet(() -> patched(call, known, patch)));
    }

    private Outcome patched(Call call, Known known, ConversationPatch patch) {
        var now = clock.instant();
        var start = new Step(known.conversation(), Outbox.EMPTY);
        return switch (rated(known, patch.csat(), start, now)) {
            case Part.Refused(var failure) -> new Outcome.Refusal(failure);
            case Part.Done(var rated) ->
                switch (moved(known, patch.status(), rated, now)) {
                    case Part.Refused(var failure) -> new Outcome.Refusal(failure);
                    case Part.Done(var step) -> answer(call, known, step);
                };
        };
    }

    private Part rated(Known known, Optional<Csat> csat, Step step, Instant now) {
        if (csat.isEmpty()) {
            return new Part.Done(step);
        }
        if (!known.settings().csat()) {
            return new Part.Refused(new CsatDisabled(known.bot().id()));
        }
        var before = step.conversation();
        var rating = before.rating()
                .map(given -> new Rating(Optional.of(given.score()), given.remark()))
                .orElse(Rating.NONE);
        return switch (rating.rate(csat.get().score(), csat.get().remark(), lastActivity(before), now)) {
            case Rating.Outcome.Locked _ -> new Part.Refused(CsatLocked.BY_REMARK);
            case Rating.Outcome.Closed _ -> new Part.Refused(CsatLocked.BY_TIME);
            case Rating.Outcome.Invalid(var pointer, var detail) -> new Part.Refused(InvalidBody.at(pointer, detail));
            case Rating.Outcome.Rated(var after, var isNew) -> {
                if (!isNew) {
                    yield new Part.Done(step);
                }
                var score = after.score().orElseThrow();
                var stored = new Conversation.Rating(score, after.remark(), now);
                yield new Part.Done(
                        new Step(ConversationState.rated(before, stored, now), events.rated(before, score)));
            }
        };
    }

    /** Not {@code updated_at}, which a rating moves too: it would keep its own window open. */
    private static Instant lastActivity(Conversation conversation) {
        var written = Ids.timeOf(conversation.lastMessage());
        var changed = conversation.handling().changedAt();
        var isResolved = ConversationState.escalation(conversation).status() == EscalationStatus.RESOLVED;
        return isResolved && changed.isAfter(written) ? changed : written;
    }

    private Part moved(Known known, Optional<EscalationStatus> wanted, Step step, Instant now) {
        if (wanted.isEmpty()) {
            return new Part.Done(step);
        }
        var visits = known.visitor().embedded();
        var trigger = EscalationTrigger.ofPatch(wanted.get(), visits);
        if (trigger.isEmpty()) {
            return new Part.Refused(
                    visits
                            ? new InsufficientRole(Role.VIEWER, Role.EDITOR)
                            : InvalidBody.at(
                                    "/escalation_status",
                                    "must be escalated or resolved; requested is for the visitor's own call"));
        }
        var transition = ConversationState.escalation(step.conversation()).next(trigger.get());
        var moved = transition.state().equals(ConversationState.escalation(step.conversation()))
                ? step.conversation()
                : ConversationState.escalated(step.conversation(), transition.state(), now);
        return new Part.Done(new Step(moved, step.outbox().with(events.of(moved, transition.event()))));
    }

    private Outcome answer(Call call, Known known, Step step) {
        var before = known.conversation();
        var after = step.conversation().equals(before) ? before : ConversationState.next(before, step.conversation());
        return Answer.ok(ConversationView.of(after))
                .with(ConversationView.tag(after).headers())
                .quoting(before.chatbot())
                .quoting(before.id())
                .writing(conversations.update(call, before, after))
                .writing(step.outbox().writes())
                .waking(step.outbox().wakeUps());
    }
}
