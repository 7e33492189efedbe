package com.aresgen.store.idempotency;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.EventStream;
import com.aresgen.http.EventStream.Ending;
import com.aresgen.http.Handler;
import com.aresgen.http.Outcome;
import com.aresgen.http.Stage;
import com.aresgen.http.Write;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.replay.IdempotencyKey;
import com.aresgen.store.deletions.DeletionStore;
import com.aresgen.store.items.Lease;
import com.aresgen.store.items.Transaction;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Endpoints decide, this stage commits. A call without effects outside our tables is committed in one transaction with
 * its idempotency record (algorithm A). A call with such an effect runs it under a claim on the record (one more
 * PutItem), and its transaction succeeds only while the call owns that claim (algorithm B). A retry gets the answer of
 * the first call. Conflicts and unmet conditions are refusals; a failing DynamoDB throws SdkException. Safe for
 * threads.
 */
public final class Idempotency implements Stage {
    private final ResponseStore responses;
    private final Transaction transaction;
    private final InstantSource clock;
    private final Provider<DeletionStore> deletions;
    private final Duration beat;

    /** @param deletions used for replays of answers that quote something; other functions do not know that table */
    @Inject
    public Idempotency(
            ResponseStore responses, Transaction transaction, InstantSource clock, Provider<DeletionStore> deletions) {
        this(responses, transaction, clock, deletions, Lease.BEAT);
    }

    /** With another time between two renewals of a claim. */
    public Idempotency(
            ResponseStore responses,
            Transaction transaction,
            InstantSource clock,
            Provider<DeletionStore> deletions,
            Duration beat) {
        this.beat = beat;
        this.responses = responses;
        this.transaction = transaction;
        this.clock = clock;
        this.deletions = deletions;
    }

    /** The stage of a route whose answers quote: makes the store of deletions now rather than on the first replay. */
    public Idempotency quoting() {
        var made = deletions.get();
        return new Idempotency(responses, transaction, clock, () -> made, beat);
    }

    @Override
    public Handler around(Handler inner) {
        return call -> switch (IdempotencyKey.of(call)) {
            case IdempotencyKey.Malformed(var failure) -> new Outcome.Refusal(failure);
            case IdempotencyKey.Absent _ -> Decisions.made(() -> unkeyed(inner.handle(call)));
            case IdempotencyKey.Given(var key) -> {
                var slot = Slot.of(call, key);
                var recorded = call.recordedAs(slot.id());
                yield Decisions.made(() -> keyed(call, slot, inner.handle(recorded)));
            }
        };
    }

    private Outcome unkeyed(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Effect effect -> unkeyed(effect.run().get());
            case Outcome.Decision decision ->
                Decisions.madeAfterEffect(() -> unkeyed(decision.decide().get()));
            case Outcome.Refusal refusal -> refusal;
            case EventStream stream -> stream.around(production -> sink -> ended(sink, production.run(sink)));
            case Answer answer ->
                transaction
                        .commit(answer.writes())
                        .<Outcome>map(refused -> new Outcome.Refusal(refused.failure()))
                        .orElse(answer);
        };
    }

    /** Commits the stream's writes, and only then sends its last frame. */
    private Ending ended(EventStream.Sink sink, Ending ending) {
        return switch (ending) {
            case Ending.Decision(var decide) -> Decisions.ending(() -> ended(sink, decide.get()));
            case Ending.Complete(var last, var writes, var _) ->
                committed(writes).<Ending>map(Ending.Failed::new).orElseGet(() -> {
                    sink.send(last);
                    return ending;
                });
            case Ending.Abandoned(var writes, var _) ->
                committed(writes).<Ending>map(Ending.Failed::new).orElse(ending);
            case Ending.Failed _ -> ending;
        };
    }

    private Optional<Failure> committed(List<Write> writes) {
        return transaction.commit(writes).map(Transaction.Result.Refused::failure);
    }

    private Outcome keyed(Call call, Slot slot, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Effect effect -> claimed(call, slot, effect);
            case Answer answer -> inserted(call, slot, answer);
            // What the first call did may be the reason for this refusal: then this is a retry, and the first answer is
            // replayed.
            case Outcome.Refusal refusal -> refusedOrReplayed(call, slot, refusal);
            case EventStream _, Outcome.Decision _ ->
                throw new IllegalStateException(call.route() + " has no effect before its " + outcome);
        };
    }

    private Outcome inserted(Call call, Slot slot, Answer answer) {
        var writes = new ArrayList<Write>(responses.insert(slot, SealedBody.of(answer, call, slot), clock.instant()));
        writes.addAll(answer.writes());
        return transaction
                .commit(writes)
                .map(refused -> switch (refused.index()) {
                    case 0 -> settled(call, slot, responses.existing(refused.existing()));
                    // Many retries at once may hinder each other until they give up.
                    case -1 -> refusedOrReplayed(call, slot, new Outcome.Refusal(refused.failure()));
                    default -> new Outcome.Refusal(refused.failure());
                })
                .orElse(answer);
    }

    /** The answer of the first call, if there is one. */
    private Outcome refusedOrReplayed(Call call, Slot slot, Outcome.Refusal refusal) {
        return responses
                .find(slot, clock.instant())
                .map(existing -> settled(call, slot, existing))
                .orElse(refusal);
    }

    private Outcome claimed(Call call, Slot slot, Outcome.Effect effect) {
        try (var claim = new Claim(responses, transaction, clock, beat, slot, call)) {
            var existing = claim.take();
            if (existing.isPresent()) {
                return settled(call, slot, existing.get());
            }
            return switch (effect.run().get()) {
                case Answer answer -> claim.complete(answer);
                case Outcome.Decision decision -> Decisions.madeAfterEffect(() -> claim.complete(decision));
                case EventStream stream -> claim.holdDuring(stream);
                case Outcome.Refusal refusal -> refusal;
                case Outcome.Effect _ -> throw new IllegalStateException(call.route() + " has an effect in its effect");
            };
        }
    }

    private Outcome settled(Call call, Slot slot, ExistingRecord existing) {
        if (!existing.fingerprint().equals(slot.fingerprint())) {
            return new Outcome.Refusal(new IdempotencyKeyReused());
        }
        return switch (existing) {
            case ExistingRecord.Running _ -> new Outcome.Refusal(new IdempotencyInProgress());
            case ExistingRecord.Erased _ -> new Outcome.Refusal(new ResponseErased());
            case ExistingRecord.Done(var _, StoredResponse response)
            when response.answer().quotes().stream()
                    .anyMatch(id -> deletions.get().isGone(id)) -> new Outcome.Refusal(new ResponseErased());
            case ExistingRecord.Done(var _, StoredResponse response) ->
                SealedBody.opened(response.answer(), call, slot)
                        .<Outcome>map(answer -> replayed(call, answer, response.requestId()))
                        .orElseGet(() -> new Outcome.Refusal(new SecretNotReplayable()));
        };
    }

    private static Answer replayed(Call call, Answer answer, String requestId) {
        call.trail().markReplayed();
        return answer.with("Idempotent-Replayed", "true").with("X-Original-Request-Id", requestId);
    }
}
