package com.aresgen.store;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Failure;
import com.aresgen.http.Handler;
import com.aresgen.http.IdempotencyKey;
import com.aresgen.http.Outcome;
import com.aresgen.http.Stage;
import com.aresgen.http.Write;
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
    /** How far the clocks of two machines may differ before a claim could be taken from a call that still runs. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(2);

    private final ResponseStore responses;
    private final Transaction transaction;
    private final InstantSource clock;

    public Idempotency(ResponseStore responses, Transaction transaction, InstantSource clock) {
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
            case Answer answer when answer.writes().isEmpty() -> answer;
            case Answer answer ->
                switch (transaction.commit(answer.writes())) {
                    case Transaction.Result.Committed _ -> answer;
                    case Transaction.Result.Refused(var _, var failure, var _) -> new Outcome.Refusal(failure);
                };
        };
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
        };
    }

    private Outcome inserted(Call call, Slot slot, Answer answer) {
        return switch (commit(responses.insert(slot, answer, clock.instant()), answer)) {
            case Transaction.Result.Committed _ -> answer;
            case Transaction.Result.Refused(int index, var _, var item)
            when index == 0 -> settled(call, slot, responses.existing(item));
            case Transaction.Result.Refused(var _, var failure, var _) -> new Outcome.Refusal(failure);
        };
    }

    private Outcome claimed(Call call, Slot slot, Outcome.Effect effect) {
        try (var claim = new Claim(slot)) {
            var existing = responses.claim(slot, call.deadline().plus(CLOCK_SKEW), clock.instant());
            if (existing.isPresent()) {
                return claim.lostTo(call, existing.get());
            }
            return switch (effect.run().get()) {
                case Answer answer -> claim.complete(answer);
                case Outcome.Refusal refusal -> refusal;
                case Outcome.Effect _ -> throw new IllegalStateException(call.route() + " has an effect in its effect");
            };
        }
    }

    /**
     * A record that this call owns until it is completed; left in any other way, it is given back. Also when claiming
     * it threw: the claim may stand although its answer was lost.
     */
    private final class Claim implements AutoCloseable {
        private final Slot slot;
        private boolean over;

        Claim(Slot slot) {
            this.slot = slot;
        }

        Outcome lostTo(Call call, ResponseStore.Existing existing) {
            over = true;
            return Idempotency.settled(call, slot, existing);
        }

        Outcome complete(Answer answer) {
            return switch (commit(responses.complete(slot, answer, clock.instant()), answer)) {
                case Transaction.Result.Committed _ -> {
                    over = true;
                    yield answer;
                }
                case Transaction.Result.Refused(var _, var failure, var _) -> new Outcome.Refusal(failure);
            };
        }

        @Override
        public void close() {
            if (!over) {
                responses.release(slot);
            }
        }
    }

    private Transaction.Result commit(List<ItemWrite> record, Answer answer) {
        var writes = new ArrayList<Write>(record);
        writes.addAll(answer.writes());
        return transaction.commit(writes);
    }

    private static Outcome settled(Call call, Slot slot, ResponseStore.Existing existing) {
        if (!existing.fingerprint().equals(slot.fingerprint())) {
            return new Outcome.Refusal(new Failure.IdempotencyKeyReused());
        }
        return switch (existing) {
            case ResponseStore.Existing.Running _ -> new Outcome.Refusal(new Failure.IdempotencyInProgress());
            case ResponseStore.Existing.Done(var _, StoredResponse response) -> {
                call.trail().markReplayed();
                yield response.answer()
                        .with("Idempotent-Replayed", "true")
                        .with("X-Original-Request-Id", response.requestId());
            }
        };
    }
}
