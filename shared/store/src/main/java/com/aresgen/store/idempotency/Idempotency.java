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
import com.aresgen.store.items.Lease;
import com.aresgen.store.items.Transaction;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Endpoints decide, this stage commits. A call without effects outside our tables is committed in one transaction
 * together with its idempotency record (algorithm A); one with such an effect runs it under a claim, and the transaction
 * holds only for the claim's owner (algorithm B). Whoever comes late gets what the first one got.
 */
public final class Idempotency implements Stage {
    private final ResponseStore responses;
    private final Transaction transaction;
    private final InstantSource clock;
    private final Erasure erasure;
    private final Duration beat;

    public Idempotency(ResponseStore responses, Transaction transaction, InstantSource clock, Erasure erasure) {
        this(responses, transaction, clock, erasure, Lease.BEAT);
    }

    /** With another time between two renewals of a claim. */
    public Idempotency(
            ResponseStore responses, Transaction transaction, InstantSource clock, Erasure erasure, Duration beat) {
        this.beat = beat;
        this.erasure = erasure;
        this.responses = responses;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Handler around(Handler inner) {
        return call -> switch (IdempotencyKey.of(call)) {
            case IdempotencyKey.Malformed(var failure) -> new Outcome.Refusal(failure);
            case IdempotencyKey.Absent _ -> unkeyed(inner.handle(call));
            case IdempotencyKey.Given(var key) -> keyed(call, Slot.of(call, key), inner.handle(call));
        };
    }

    private Outcome unkeyed(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Effect effect -> unkeyed(effect.run().get());
            case Outcome.Refusal refusal -> refusal;
            case EventStream stream -> stream.around(production -> sink -> ended(sink, production.run(sink)));
            case Answer answer ->
                switch (transaction.commit(answer.writes())) {
                    case Transaction.Result.Committed _ -> answer;
                    case Transaction.Result.Refused(var _, var failure, var _) -> new Outcome.Refusal(failure);
                };
        };
    }

    /** Commits what a stream leaves, and only then sends its last frame. */
    private Ending ended(EventStream.Sink sink, Ending ending) {
        var writes = switch (ending) {
            case Ending.Complete(var _, var all) -> all;
            case Ending.Abandoned(var some) -> some;
            case Ending.Failed _ -> List.<Write>of();
        };
        if (transaction.commit(writes) instanceof Transaction.Result.Refused(var _, var failure, var _)) {
            return new Ending.Failed(failure);
        }
        if (ending instanceof Ending.Complete(var last, var _)) {
            sink.send(last);
        }
        return ending;
    }

    private Outcome keyed(Call call, Slot slot, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Effect effect -> claimed(call, slot, effect);
            case Answer answer -> inserted(call, slot, answer);
            // What the first call did may be why this one is refused: it is a replay all the same.
            case Outcome.Refusal refusal ->
                responses
                        .find(slot, clock.instant())
                        .map(existing -> settled(call, slot, existing))
                        .orElse(refusal);
            case EventStream _ -> throw new IllegalStateException(call.route() + " streams without an effect");
        };
    }

    private Outcome inserted(Call call, Slot slot, Answer answer) {
        var writes = new ArrayList<Write>(responses.insert(slot, SealedBody.of(answer, call, slot), clock.instant()));
        writes.addAll(answer.writes());
        return switch (transaction.commit(writes)) {
            case Transaction.Result.Committed _ -> answer;
            case Transaction.Result.Refused(int index, var _, var item)
            when index == 0 -> settled(call, slot, responses.existing(item));
            case Transaction.Result.Refused(var _, var failure, var _) -> new Outcome.Refusal(failure);
        };
    }

    private Outcome claimed(Call call, Slot slot, Outcome.Effect effect) {
        try (var claim = new Claim(responses, transaction, clock, beat, slot, call)) {
            var existing = claim.take();
            if (existing.isPresent()) {
                return settled(call, slot, existing.get());
            }
            return switch (effect.run().get()) {
                case Answer answer -> claim.complete(answer);
                case EventStream stream -> claim.holdDuring(stream);
                case Outcome.Refusal refusal -> refusal;
                case Outcome.Effect _ -> throw new IllegalStateException(call.route() + " has an effect in its effect");
            };
        }
    }

    private Outcome settled(Call call, Slot slot, ResponseStore.Existing existing) {
        if (!existing.fingerprint().equals(slot.fingerprint())) {
            return new Outcome.Refusal(new Failure.IdempotencyKeyReused());
        }
        return switch (existing) {
            case ResponseStore.Existing.Running _ -> new Outcome.Refusal(new Failure.IdempotencyInProgress());
            case ResponseStore.Existing.Erased _ -> new Outcome.Refusal(new Failure.ResponseErased());
            case ResponseStore.Existing.Done(var _, StoredResponse response)
            when erasure.covers(response.answer()) -> new Outcome.Refusal(new Failure.ResponseErased());
            case ResponseStore.Existing.Done(var _, StoredResponse response) ->
                SealedBody.opened(response.answer(), call, slot)
                        .<Outcome>map(answer -> replayed(call, answer, response.requestId()))
                        .orElseGet(() -> new Outcome.Refusal(new Failure.SecretNotReplayable()));
        };
    }

    private static Answer replayed(Call call, Answer answer, String requestId) {
        call.trail().markReplayed();
        return answer.with("Idempotent-Replayed", "true").with("X-Original-Request-Id", requestId);
    }
}
